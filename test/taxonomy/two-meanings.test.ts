/** Words that mean a skill and something else, in the shipped data: a line where the skill is meant, and one where it is not. */
import { describe, expect, test } from 'vitest'
import { compileTaxonomy } from '../../src/taxonomy/compile.ts'
import { readSkillFiles } from '../../src/taxonomy/files.ts'
import { Gazetteer } from '../../src/taxonomy/gazetteer.ts'
import { ARTICLES } from '../../src/taxonomy/spellings.ts'
import { Taxonomy } from '../../src/taxonomy/taxonomy.ts'
import { readWordKnowledge } from '../../src/taxonomy/words.ts'
import { skillNames } from './small-taxonomy.ts'

// From the data files, so that an edit shows without a build.
const taxonomy = new Taxonomy(compileTaxonomy(readSkillFiles().skills, readWordKnowledge()))
const gazetteer = new Gazetteer(taxonomy, ARTICLES)
const labels = (line: string): string[] => skillNames(line, taxonomy, gazetteer).map((name) => name.split(' < ')[0] as string)

describe.each([
  ['Go', 'Python, Java, or Go', 'Be ready to go the extra mile'],
  ['Go', 'Experience with Go', 'Go to market with us'],
  ['R', 'Experience with R and SQL', 'Grade R teachers'],
  ['R', 'Statistics with R, SAS or Minitab', 'A career in R&D'],
  ['C', 'Firmware in C for microcontrollers', 'Vitamin C and class C licences'],
  ['C', 'C, C++ and Rust', 'Presenting to the C-level'],
  ['Swift', 'Swift and Objective-C for iOS', 'A swift answer to every customer'],
  ['Spring', 'Spring and Hibernate', 'Repotting starts in the spring'],
  ['Spring', 'Services in Java with Spring', 'Spring 2027 intake'],
  ['Microsoft Excel', 'Advanced Excel', 'You excel at calming people'],
  ['Microsoft Access', 'Microsoft Word, Excel and Access', 'Access to the building is by badge'],
  ['Microsoft Word', 'Proficiency in Word and Outlook', 'Spread the word about our library'],
  ['Microsoft Teams', 'Zoom, Slack and Teams', 'You lead teams of twelve'],
  ['Microsoft Outlook', 'Outlook and PowerPoint', 'A positive outlook'],
  ['Slack', 'Slack and Jira', 'Pick up slack at busy times'],
  ['Chef', 'Chef, Puppet or Ansible', 'The chef cooks for forty'],
  ['Puppet', 'Puppet, Chef and Terraform', 'A puppet theatre for children'],
  ['SaltStack', 'Ansible, Salt', 'Salt and gravel spreading'],
  ['React', 'React and TypeScript', 'You react calmly'],
  ['Express.js', 'Express and Node.js', 'Express yourself clearly'],
  ['Apache Spark', 'Spark and Hadoop', 'Spark interest in pupils'],
  ['Apache Hive', 'Hive, Pig and Hadoop', 'Keep bees in a hive'],
  ['Oracle Database', 'Oracle, SQL Server', 'An oracle of wisdom'],
  ['RESTful APIs', 'REST and GraphQL', 'The rest of the team'],
  ['SAS', 'SAS, SPSS or R', 'Scandinavian flights with SAS'],
  ['SAP', 'SAP and Salesforce', 'Tap maple sap in March'],
  ['artificial intelligence', 'AI and machine learning', 'He will say ai'],
  ['IT support', 'IT support', 'Support it with figures'],
  ['project management', 'PM of agile projects', 'Working hours end at 5 PM'],
  ['RN', 'Current RN license', 'Turn it in rn'],
  ['occupational therapy', 'OT and PT in rehabilitation', 'OT is paid at double rate'],
  ['physiotherapy', 'OT and PT in rehabilitation', 'A PT post of 20 hours'],
  ['CAD', 'CAD, AutoCAD', 'A cad of the first order'],
  ['business analysis', 'BA and UAT with stakeholders', 'BA or BSc in any subject'],
  ['Microsoft Office', 'MS Office', 'MS in chemistry'],
  ['CIS Controls', 'CIS controls and NIST', 'Trade with CIS countries'],
  ['Rust', 'Rust and Go', 'Rust removal and painting'],
  ['Unity', 'Unity and Unreal Engine', 'Unity of purpose'],
  ['Less', 'LESS, Sass and CSS', 'Less noise than elsewhere'],
  ['Make', 'Make and CMake', 'Make the tea'],
  ['Dart', 'Kotlin, Dart and Flutter', 'Dart between tables'],
  ['Julia', 'Julia and Python', 'Ask Julia in the front office'],
  ['Helm', 'Helm and Kubernetes', 'At the helm of a ferry'],
  ['Flask', 'Flask, Django', 'Fill a thermos'],
  ['Sketch app', 'Sketch and Figma', 'Sketch ideas with children'],
  ['Bamboo', 'Jenkins, Bamboo', 'Bamboo floors'],
  ['Snowflake', 'Snowflake, BigQuery', 'Every snowflake is different'],
  ['Apache Airflow', 'Airflow, Dagster', 'Check the airflow in ducts'],
  ['Mocha', 'Jest, Mocha', 'Serve mocha and cake'],
  ['Phoenix Framework', 'Elixir and Phoenix', 'Phoenix, AZ'],
  ['Perl', 'Perl, PHP', 'Pearls of wisdom'],
  ['PALS', 'PALS and ACLS', 'Make pals at work'],
  ['candidate sourcing', 'Sourcing of candidates', 'Power sourcing equipment'],
])('%s', (label, meant, other) => {
  test(`is meant: ${meant}`, () => {
    expect(labels(meant)).toContain(label)
  })

  test(`is not meant: ${other}`, () => {
    expect(labels(other)).not.toContain(label)
  })
})
