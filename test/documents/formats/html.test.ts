import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/read.ts'

const read = async (name: string) => (await readDocument({ id: name, path: `fixtures/formats/${name}` }, 'ad')).document

test('the main text, without what surrounds it', async () => {
  const page = await read('main-text.html')
  expect(page?.text).toBe(
    '# Backend\u00a0Engineer\n\nBuild services in Python & Go\nwith care.\n\n## What you bring\n\n• PostgreSQL\n• Docker, Kubernetes\n\nLevel | Senior\n\nKafka, Redis',
  )
  expect(page?.locate(page.text.indexOf('Docker'))).toEqual({ line: 11, column: 35 })
  expect(page?.locate(page.text.indexOf('&'))).toEqual({ line: 8, column: 36 })
})

test('a stated JobPosting, whose description was escaped twice', async () => {
  const page = await read('board-page.html')
  expect(page?.stated).toEqual({ title: 'Platform Engineer', company: 'Skerry Ferries', location: 'Leith, GB' })
  expect(page?.text).toContain('We run ferries & their booking system.\n\n### Requirements\n\n• Kubernetes in production\n• Go or Rust\n\n## Experience\n3 years of experience')
  expect(page?.locate(page.text.indexOf('Kubernetes'))).toMatchObject({ line: 8 })
})
