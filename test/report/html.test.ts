/** The page in a real browser. Without Chromium (CHROMIUM, /usr/bin/chromium, …) this is skipped. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/report/html.ts'
import { renderPlanHtml } from '../../src/report/html-plan.ts'
import { sharedPlan } from './shared-others.ts'
import { sharedExtract, sharedMatch } from './shared-report.ts'

const chromium = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== '' && existsSync(path))
if (chromium === undefined) console.warn('html.test.ts: no Chromium found (set CHROMIUM to its path); the page is not opened')

const CONTEXT = { width: 80, color: 0, unicode: true } as const
const PAGES: ReadonlyArray<readonly [name: string, html: string]> = [
  ['match', renderHtml({ ...sharedMatch, plan: sharedPlan.plan }, CONTEXT)],
  ['extract', renderHtml(sharedExtract, CONTEXT)],
  ['plan', renderPlanHtml(sharedPlan, CONTEXT)],
]

interface Seen {
  readonly width: number
  readonly beyond: readonly string[]
  readonly scripts: number
  readonly bars: number
  /** Texts whose contrast is below 4.5 : 1. */
  readonly faint: readonly string[]
}

/** Runs in the page; as text, for this project knows no DOM types. */
const LOOK = `(() => {
  const edge = document.documentElement.clientWidth + 1
  const scrolls = (element) => element.closest('.scroll, .hidden, .skip') !== null
  const beyond = [...document.querySelectorAll('body *')].filter((element) => !scrolls(element) && element.getBoundingClientRect().right > edge)
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number)
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0)
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) { const color = rgb(getComputedStyle(e).backgroundColor); if (color[3] !== 0) return color }
    return [255, 255, 255]
  }
  const contrast = (element) => { const [a, b] = [light(rgb(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05) }
  const says = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
  return {
    faint: [...document.querySelectorAll('body *')].filter((e) => says(e) && !e.closest('.hidden, .skip') && contrast(e) < 4.5).map((e) => e.outerHTML.slice(0, 80)),
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

  for (const [name, html] of PAGES) {
    for (const [width, colorScheme] of [
      [400, 'dark'],
      [1400, 'light'],
    ] as const) {
      test(`${name} at ${width} pixels: says nothing, runs nothing, loads nothing, overflows nowhere`, async () => {
        const file = join(folder, `${name}.html`)
        writeFileSync(file, html)
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
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
        expect(seen).toMatchObject({ width, beyond: [], scripts: 0, faint: [] })
        expect(seen.bars > 0).toBe(name !== 'extract')
        await page.close()
      })
    }
  }

  test('is read in order: one h1, no level left out, and the keyboard reaches every link, job and map', async () => {
    const file = join(folder, 'order.html')
    writeFileSync(file, PAGES[0]?.[1] ?? '')
    const page = await browser.newPage()
    await page.goto(pathToFileURL(file).href)
    const levels = await page.evaluate<number[]>(`[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => Number(h.tagName[1]))`)
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.entries()) if (i > 0) expect(level === 1 ? -1 : level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const reached: string[] = []
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate<string>(`document.activeElement.tagName + (document.activeElement.className ? '.' + document.activeElement.className : '')`))
    }
    expect(reached[0]).toBe('A.skip')
    for (const stop of ['A', 'SUMMARY', 'SECTION.scroll']) expect(reached).toContain(stop)
    await page.close()
  })

  test('a link of the ranking opens the details that it leads to, and print shows all of them', async () => {
    const file = join(folder, 'print.html')
    writeFileSync(file, PAGES[0]?.[1] ?? '')
    const page = await browser.newPage()
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(`document.querySelectorAll('details').forEach((d) => { d.open = false })`)
    await page.click('a[href="#job-2"]')
    expect(await page.evaluate(`document.querySelector('#job-2').closest('details').open`)).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(`[...document.querySelectorAll('details .body')].every((body) => body.checkVisibility())`)).toBe(true)
    await page.close()
  })
})
