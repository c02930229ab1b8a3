import { expect, test } from 'vitest'
import { plainDocument } from '../../src/documents/plain.ts'
import { loadModel, understandAd } from '../../src/pipeline.ts'

const { model } = loadModel()
const strengthOf = (text: string, label: string): string | undefined =>
  understandAd(plainDocument('ad.txt', text, 'ad'), model).requirements.find((r) => r.anyOf.some((t) => t.label === label))?.strength
const AD = (lead: string): string => `Platform Technician\n\nWe keep the trains of a small island running.\n\n${lead}\n\n- Kubernetes\n- Terraform\n\nSend us a letter.\n`

test.each([
  ['Applicants should have knowledge and experience in the following technologies:', 'required'],
  ['You must have:', 'required'],
  ['The more of these you know, the better:', 'preferred'],
  ['It would help to have worked with:', 'preferred'],
  ['As our technician you will work on:', 'mentioned'],
])('the line before a list says how strongly its points are asked for: %s', (lead, strength) => {
  expect(strengthOf(AD(lead), 'Kubernetes')).toBe(strength)
})
