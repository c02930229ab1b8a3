/** Bits of an alias entry: what its context must be; see `AliasContext`. */
export const ENTRY_CASED = 1
export const ENTRY_LIST = 2
export const ENTRY_WITH = 4
export const ENTRY_NOT = 8
