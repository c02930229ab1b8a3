/** The page in a real browser. Without Chromium (CHROMIUM, /usr/bin/chromium, …) this is skipped. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/report/html.ts'
import { sharedExtract, sharedMatch } from './shared-report.ts'

const chromium = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== '' && existsSync(path))
if (chromium === undefined) console.warn('html.test.ts: no Chromium found (set CHROMIUM to its path); the page is not opened')

interface Seen {
  readonly width: number
  readonly beyond: readonly string[]
  readonly scripts: number
  readonly bars: number
}

/** Runs in the page; as text, for this project knows no DOM types. */
const LOOK = `(() => {
  const edge = document.documentElement.clientWidth + 1
  const scrolls = (element) => element.closest('.scroll, .hidden, .skip') !== null
  const beyond = [...document.querySelectorAll('body *')].filter((element) => !scrolls(element) && element.getBoundingClientRect().right > edge)
  return {
    width: document.documentElement.scrollWidth,
    beyond: beyond.map((element) => element.outerHTML.slice(0, 80)),
    scripts: document.scripts.length,
    bars: document.querySelectorAll('svg.bar').length,
  }
})()`

describe.skipIf(chromium === undefined)('html in Chromium', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'atsmatch-html-'))

  beforeAll(async () => {
    const { chromium: driver } = await import('playwright-core')
    // The sandbox of Chromium refuses root, as which containers run tests.
    browser = await driver.launch({ ...(chromium === undefined ? {} : { executablePath: chromium }), args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const report of [sharedMatch, sharedExtract]) {
    for (const width of [400, 1400]) {
      test(`${report.command} at ${width} pixels: says nothing, runs nothing, loads nothing, overflows nowhere`, async () => {
        const file = join(folder, `${report.command}.html`)
        writeFileSync(file, renderHtml(report, { width: 80, color: 0, unicode: true }))
        const page = await browser.newPage({ viewport: { width, height: 900 } })
        const heard: string[] = []
        page.on('console', (message) => heard.push(message.text()))
        page.on('pageerror', (error) => heard.push(String(error)))
        page.on('dialog', (dialog) => {
          heard.push(dialog.message())
          void dialog.dismiss()
        })
        page.on('request', (request) => request.url().startsWith('file:') || heard.push(request.url()))
        await page.goto(pathToFileURL(file).href)
        for (const element of await page.locator('summary').all()) await element.hover()
        const seen = await page.evaluate<Seen>(LOOK)
        expect(heard).toEqual([])
        expect(seen).toMatchObject({ width, beyond: [], scripts: 0 })
        expect(seen.bars > 0).toBe(report.command === 'match')
        await page.close()
      })
    }
  }
})
