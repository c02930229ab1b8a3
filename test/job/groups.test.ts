import { describe, expect, test } from 'vitest'
import { choices, type ListItem } from '../../src/job/groups.ts'

/** `_term_` marks a mention; all are of one category. Groups as `A|B`. */
function groupsOf(marked: string, brackets = true): string[] {
  const sentence = marked.replaceAll('_', '')
  const items: ListItem[] = []
  let shift = 0
  for (const match of marked.matchAll(/_([^_]+)_/g)) {
    const start = match.index - shift
    items.push({ start, end: start + (match[1] as string).length, category: 'tools' })
    shift += 2
  }
  return choices(sentence, items, brackets).map((group) => group.map((i) => sentence.slice(items[i]?.start, items[i]?.end)).join('|'))
}

describe('a choice', () => {
  test.each([
    ['Expert in _Python_, _Java_, or _Go_', 'Python|Java|Go'],
    ['_Python_ or _Go_', 'Python|Go'],
    ['Experience with cloud platforms (_AWS_, _GCP_, or _Azure_)', 'AWS|GCP|Azure'],
    ['Production experience with _FastAPI_, _Flask_, or _Django_', 'FastAPI|Flask|Django'],
    ['frameworks such as _FastAPI_ or _Flask_', 'FastAPI|Flask'],
    ['brokers such as _Kafka_, _RabbitMQ_', 'Kafka|RabbitMQ'],
    ['tools like _Figma_ and _Sketch_', 'Figma|Sketch'],
    ['systems such as: radio, _LAN_, _WAN_, and _SCADA_', 'LAN|WAN|SCADA'],
    ['scripting, in _Ruby_, _Java_, _Go_, bash, etc.', 'Ruby|Java|Go'],
    ['a broker, e.g. _Kafka_, _RabbitMQ_', 'Kafka|RabbitMQ'],
    ['a broker (e.g. _Kafka_, _RabbitMQ_)', 'Kafka|RabbitMQ'],
    ['message queues (_Kafka_, _RabbitMQ_, _SQS_)', 'Kafka|RabbitMQ|SQS'],
    ['observability tooling (_Grafana_, _Prometheus_, etc.)', 'Grafana|Prometheus'],
    ['one or more of _Django_, _Flask_ and _FastAPI_', 'Django|Flask|FastAPI'],
    ['at least one of: _Jest_, _Vitest_', 'Jest|Vitest'],
    ['One of: _Security+_, _CySA+_, _GCIH_', 'Security+|CySA+|GCIH'],
    ['either _Xero_ or _Sage_', 'Xero|Sage'],
    ['_Redis_, _Memcached_, or similar caching', 'Redis|Memcached'],
    ['_Azure_/_AWS_', 'Azure|AWS'],
    ['_Playwright_/_Cypress_', 'Playwright|Cypress'],
    ['_Datadog_ and/or _Grafana_', 'Datadog|Grafana'],
    ['_SQL_ databases (_PostgreSQL_, _MySQL_)', 'PostgreSQL|MySQL'],
    ['_SQL_ databases (_PostgreSQL_, _MySQL_) and _schema design_', 'PostgreSQL|MySQL'],
  ])('%s', (marked, group) => {
    expect(groupsOf(marked)).toEqual([group])
  })

  test('the pair around "or" in a list with "and"', () => {
    expect(groupsOf('_Docker_ and _Kafka_ or _RabbitMQ_')).toEqual(['Kafka|RabbitMQ'])
  })

  test('two of one sentence', () => {
    expect(groupsOf('_Python_ or _Go_ on _AWS_ or _Azure_')).toEqual(['Python|Go', 'AWS|Azure'])
  })
})

describe('no choice', () => {
  test.each([
    'Docker_, _Terraform_ and _Ansible_',
    '_Docker_ and _Kubernetes_',
    '_Docker_, _Kubernetes_, _Helm_',
    'Proficiency with _Docker_, container _orchestration_, and _CI/CD_',
    '_C_/C++ and _Rust_',
    'clouds including _AWS_, _Azure_ and _GCP_',
    '_Python_',
    '_Docker_. Or else _Podman_',
    'strong _Excel_ for planning or use of _Sage_ in audits',
    '',
  ])('%s', (marked) => {
    expect(groupsOf(marked.replace(/^Docker_/, '_Docker_'))).toEqual([])
  })

  test('a bare list in brackets within a list of the employer’s tools', () => {
    expect(groupsOf('Cloud: _AWS_ (_EC2_, _RDS_, _Lambda_)', false)).toEqual([])
  })

  test('C/C++', () => {
    expect(groupsOf('_C_/_C++_')).toEqual([])
  })
})
