/** Colours of a text for a terminal. */
import { Chalk, type ChalkInstance } from 'chalk'
import type { RenderContext } from './report.ts'

/** The few colours that reports use: green is covered, red is missing, yellow is in between or a gain. */
export type Paint = Pick<ChalkInstance, 'bold' | 'dim' | 'green' | 'red' | 'yellow'>

/** @returns colours of a level; at 0 every one gives the text back as it is */
export const painter = (level: RenderContext['color']): Paint => new Chalk({ level })
