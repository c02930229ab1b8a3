import { fstatSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { readDocument } from '../../src/documents/read.ts'

vi.mock('node:fs', { spy: true })

test('a file that changes while it is read is no half document', async () => {
  const real = await vi.importActual<typeof import('node:fs')>('node:fs')
  let looks = 0
  // The last look finds a later time than those before.
  vi.mocked(fstatSync).mockImplementation(((fd: number) => {
    const stats = real.fstatSync(fd)
    if (++looks >= 3) stats.mtimeMs += 1000
    return stats
  }) as typeof fstatSync)
  const { error } = await readDocument({ id: 'ad.txt', path: 'fixtures/labelled/pharmacist.txt' }, 'ad')
  expect(error).toEqual({ code: 'changed', path: 'ad.txt', message: 'changed while it was read', hint: 'run again when whatever writes it has finished' })
})

test('what the file system refuses is said in its words', async () => {
  vi.mocked(fstatSync).mockImplementation(() => {
    throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
  })
  const { error } = await readDocument({ id: 'ad.txt', path: 'fixtures/labelled/pharmacist.txt' }, 'ad')
  expect(error).toMatchObject({ code: 'unreadable', path: 'ad.txt', message: 'could not be read (EIO)' })
})
