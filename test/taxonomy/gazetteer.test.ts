import { describe, expect, test } from 'vitest'
import { smallTaxonomy } from './small-taxonomy.ts'

const { names } = smallTaxonomy(`
Python | Python 3
Java
JavaScript | JS {cased}
Spring {cased; list; with: java boot} | > java
Spring Boot | SpringBoot
Go {cased; list; with: golang backend; not: to ahead live}
Rust {cased; not: belt}
R {cased; list; with: statistics}
C {cased; list}
C++
Node.js | NodeJS, Node {with: javascript}
CI/CD
budget management | manage budgets {v}
front-end development
wound care
organisational change
colour matching
data privacy
research and development | R&D
unit testing | unit tests
integration testing | integration tests
load testing | load tests
behaviour therapy
nurse {not: practitioner call}
SAP {cased; not: Sick}
café management
@kind soft
teamwork
patience {list}
`)

describe('which spelling', () => {
  test.each([
    ['the longest first, those within after it', 'Spring Boot with Java', ['Spring Boot', 'Spring', 'Java']],
    ['a phrase and the word it begins with', 'Python 3', ['Python < Python 3', 'Python']],
    ['any case', 'PYTHON and python', ['Python < PYTHON', 'Python < python']],
    ['plural', 'Budget managements', ['budget management < Budget managements']],
    ['possessive', 'Python’s tools', ['Python < Python’s']],
    ['inner articles are passed over', 'manage the budget', ['budget management < manage the budget']],
    ['more than one article', 'manage all our budgets', ['budget management < manage all our budgets']],
    [
      'a verb in any form',
      'managing budgets, managed the budgets, manages budgets',
      ['budget management < managing budgets', 'budget management < managed the budgets', 'budget management < manages budgets'],
    ],
    ['hyphen for blank', 'wound-care', ['wound care < wound-care']],
    ['blank for hyphen', 'front end development', ['front-end development < front end development']],
    ['joined for hyphen', 'frontend development', ['front-end development < frontend development']],
    ['slash for hyphen', 'front/end development', ['front-end development < front/end development']],
    ['blanks around a slash', 'CI / CD', ['CI/CD < CI / CD']],
    ['hyphen for slash', 'CI-CD', ['CI/CD < CI-CD']],
    ['a dot inside', 'node.JS and Node.js', ['Node.js < node.JS', 'JavaScript < JS', 'Node.js']],
    ['American for British', 'organizational change and color matching', ['organisational change < organizational change', 'colour matching < color matching']],
    ['ampersand for and', 'research & development', ['research and development < research & development']],
    ['one token of two letters', 'R&D', ['research and development < R&D']],
    ['plus signs', 'C++', ['C++']],
    ['an accent', 'cafe management', ['café management < cafe management']],
    ['over a line end that a wrap has left', 'patient people who know of wound\n  care', ['wound care < wound\n  care']],
    ['not over a comma', 'wound, care', []],
    ['not over a bracket', 'wound (care)', []],
    ['not over a full stop', 'wound. Care', []],
    ['not within a longer word', 'Javanese pythonic', []],
  ])('%s', (_, line, found) => {
    expect(names(line)).toEqual(found)
  })
})

describe('cased', () => {
  test.each([
    ['Rust', ['Rust']],
    ['RUST', []],
    ['rust', []],
    ['Rust’s compiler', ['Rust < Rust’s']],
    ['JS', ['JavaScript < JS']],
    ['js', []],
  ])('%s', (line, found) => {
    expect(names(line)).toEqual(found)
  })
})

describe('with: a word of the same sentence vouches', () => {
  test.each([
    ['We write Spring services in Java', ['Spring', 'Java']],
    ['We start in Spring', []],
    ['JavaScript on Node', ['JavaScript', 'Node.js < Node']],
    ['each node of the tree', []],
    ['Statistics: we do it in R', ['R']],
  ])('%s', (line, found) => {
    expect(names(line)).toEqual(found)
  })
})

describe('not: a word right before or after forbids', () => {
  test.each([
    ['Go to Java backend meetings', ['Java']],
    ['Rust belt', []],
    ['a nurse call button', []],
    ['nurse practitioner', []],
    ['a nurse calls', []],
    ['a nurse', ['nurse']],
    ['Statutory Sick SAP', []],
    ['SAP', ['SAP']],
  ])('%s', (line, found) => {
    expect(names(line)).toEqual(found)
  })
})

describe('list: a neighbour in a list vouches', () => {
  test.each([
    ['comma', 'Python, Go', ['Python', 'Go']],
    ['or', 'Python or Go', ['Python', 'Go']],
    ['comma and or', 'Python, Java, or Go', ['Python', 'Java', 'Go']],
    ['slash', 'Python/Go', ['Python', 'Go']],
    ['and', 'Go and Python', ['Go', 'Python']],
    ['and/or', 'Go and/or Python', ['Go', 'Python']],
    ['ampersand', 'Go & Python', ['Go', 'Python']],
    ['bar', 'Go | Python', ['Go', 'Python']],
    ['through another that is vouched for', 'Python, Go, R', ['Python', 'Go', 'R']],
    ['two that both wait', 'R and Go', ['R', 'Go']],
    ['three that all wait', 'C, R, Go', ['C', 'R', 'Go']],
    ['a strength between', 'Python required, Go a plus', ['Python', 'Go']],
    ['a line of its own', 'Go', ['Go']],
    ['a line that says only how much it is wanted', 'Go is a plus', ['Go']],
    ['a line that says only how much it is wanted', 'R preferred', ['R']],
    ['soft beside soft', 'teamwork, patience', ['teamwork', 'patience']],
    ['no neighbour', 'We Go far', []],
    ['a neighbour without a separator', 'Python Go', ['Python']],
    ['a neighbour that is no skill', 'oxen, Go', []],
    ['small letters', 'Python, go', ['Python']],
  ])('%s: %s', (_, line, found) => {
    expect(names(line)).toEqual(found)
  })
})

describe('words of demand right before vouch for what may be listed', () => {
  test.each([
    ['Experience with Go', ['Go']],
    ['Proficient in R', ['R']],
    ['Good knowledge of Spring.', ['Spring']],
    ['Familiarity with C (any dialect)', ['C']],
    ['Experience with Spring cleaning', []],
    ['Experience in C class offices', []],
    ['experience with go', []],
  ])('%s', (line, found) => {
    expect(names(line)).toEqual(found)
  })
})

describe('a head that only the last member of a list writes', () => {
  test.each([
    ['unit, integration and load tests', ['unit testing < unit', 'integration testing < integration', 'load testing < load tests']],
    ['Unit and integration testing', ['unit testing < Unit', 'integration testing']],
    ['unit, integration, and load testing', ['unit testing < unit', 'integration testing < integration', 'load testing']],
    ['unit/integration & load tests', ['unit testing < unit', 'integration testing < integration', 'load testing < load tests']],
    ['unit tests and load tests', ['unit testing < unit tests', 'load testing < load tests']],
    ['the unit and the integration of teams', []],
    ['a unit, and tests', []],
  ])('%s', (line, found) => {
    expect(names(line)).toEqual(found)
  })
})

test('a list that is a spelling by itself is not taken apart', () => {
  const { names: whole } = smallTaxonomy(`
@kind soft
communication | written and verbal communication
written communication
verbal communication
listening
`)
  expect(whole('Clear written and verbal communication')).toEqual(['communication < written and verbal communication', 'verbal communication', 'communication'])
  expect(whole('Clear verbal and written communication')).toEqual(['verbal communication < verbal', 'written communication', 'communication'])
})

describe('two skills with one spelling', () => {
  const { names: told } = smallTaxonomy(`
cooking | chef
Chef {cased; list; with: puppet}
Puppet
physical therapy | PT {cased; with: patients}
personal training | PT {cased; with: gym}
`)
  test.each([
    ['Chef and Puppet', ['Chef', 'Puppet']],
    ['A chef', ['cooking < chef']],
    ['PT for patients', ['physical therapy < PT']],
    ['PT in our gym', ['personal training < PT']],
    ['Experience with PT', []],
  ])('%s', (line, found) => {
    expect(told(line)).toEqual(found)
  })
})
