/** Writes a report to standard output in the format that was asked for. */
import { FORMATS } from '../report/formats.ts'
import type { Report } from '../report/report.ts'
import { renderContext } from './color.ts'
import type { Io } from './io.ts'
import type { CommonOptions } from './options.ts'

export async function writeReport(report: Report, options: CommonOptions, io: Io): Promise<void> {
  const render = await FORMATS[options.format]()
  io.stdout.write(render(report, renderContext(io, options.color === false ? 'never' : options.color, options.ascii)))
}
