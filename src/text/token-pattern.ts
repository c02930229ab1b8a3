/** The one pattern that cuts text into tokens. Every quantifier that could run away is bounded. */

// The stop after an address is not of it.
const URL = String.raw`(?:https?:\/\/|www\.)[^\s<>"'()\[\]]{0,500}[^\s<>"'()\[\].,;:!?]`
const EMAIL = String.raw`[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`
const AMOUNT = String.raw`\d{1,15}(?:[.,]\d{1,6}){0,5}`
const MONEY = String.raw`[$£€]\s?${AMOUNT}[kKmM]?\+?(?:\s?[-–—]\s?[$£€]?\s?${AMOUNT}[kKmM]?)?`
const DURATION = String.raw`${AMOUNT}\+?(?:\s?(?:[-–—]|to)\s?${AMOUNT}\+?)?[ \u00a0]?(?:years?|yrs?|months?)(?![\p{L}\p{N}])`
const LETTER = String.raw`[\p{L}\p{N}\p{M}_]`
// A dot stays inside a word before a small letter, a digit or a run of capitals (Node.js, 3.10, ASP.NET), never before a new sentence (Docker.Experience).
const INNER = String.raw`['’](?=\p{L})|[-‐‑/&](?=[\p{L}\p{N}])|\.(?=[\p{Ll}\p{N}]|\p{Lu}(?!\p{Ll}))`
const WORD = String.raw`(?:\.(?=NET(?![\p{L}])|net(?![\p{L}])|Net(?![\p{L}])))?[\p{L}\p{N}](?:${LETTER}|${INNER}){0,4000}(?:(?:\+\+|\+|#)(?![\p{L}\p{N}]))?`
const OTHER = String.raw`\S`

/** Matches one token after another; what it skips is white space only. */
export const TOKEN_PATTERN = new RegExp([URL, EMAIL, MONEY, DURATION, WORD, OTHER].join('|'), 'gu')
