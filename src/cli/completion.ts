/** Completion scripts for shells, made from the one definition of commands and flags. */

/** What this needs of a program; commander's has it. */
export interface CommandShape {
  readonly commands: readonly CommandShape[]
  readonly options: readonly FlagShape[]
  readonly registeredArguments: readonly { readonly variadic: boolean; readonly argChoices?: readonly string[] | undefined; name(): string }[]
  name(): string
  description(): string
}

interface FlagShape {
  readonly short?: string | undefined
  readonly long?: string | undefined
  readonly description: string
  readonly required: boolean
  readonly optional: boolean
  readonly hidden: boolean
  readonly argChoices?: readonly string[] | undefined
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** A command by what can follow it. */
interface Verb {
  readonly name: string
  readonly about: string
  readonly flags: readonly Flag[]
  /** Words that its first operand can be; empty where it is a file. */
  readonly words: readonly string[]
  /** Position (from 1) of an operand that is a skill; 0 when none is. */
  readonly skillAt: number
}

interface Flag {
  readonly names: readonly string[]
  readonly about: string
  readonly value: 'none' | 'file' | 'skill' | 'free' | readonly string[]
}

/** Flags and operands whose value is the name of a skill, or a file. */
const SKILL_FLAGS = ['--require']
const FILE_FLAGS = ['--output', '--baseline', '--config']
const SKILL_OPERANDS = ['term', 'query']

/**
 * @param program - the commands and flags
 * @param shell - whose language the script is in
 * @returns the script, ending with a line feed
 */
export function completionScript(program: CommandShape, shell: Shell): string {
  const verbs = program.commands.filter((command) => command.name() !== 'help').map(verbOf)
  const head = `# ${shell} completion of atsmatch; made by: atsmatch completion ${shell}\n`
  return head + { bash, zsh, fish }[shell](verbs)
}

function verbOf(command: CommandShape): Verb {
  return {
    name: command.name(),
    about: command.description(),
    flags: [...command.options.filter(({ hidden }) => !hidden).map(flagOf), { names: ['-h', '--help'], about: 'print help', value: 'none' }],
    words: command.registeredArguments[0]?.argChoices ?? [],
    skillAt: command.registeredArguments.findIndex((argument) => SKILL_OPERANDS.includes(argument.name())) + 1,
  }
}

function flagOf({ short, long, description, required, optional, argChoices }: FlagShape): Flag {
  const names = [short, long].filter((name) => name !== undefined)
  const name = long ?? ''
  const value = argChoices ?? (SKILL_FLAGS.includes(name) ? 'skill' : FILE_FLAGS.includes(name) ? 'file' : required || optional ? 'free' : 'none')
  return { names, about: description, value }
}

function bash(verbs: readonly Verb[]): string {
  const cases = verbs.map(({ name, flags, words, skillAt }) => {
    const values = flags
      .filter(({ value }) => value !== 'none')
      .map(({ names, value }) => {
        const reply =
          value === 'file'
            ? 'COMPREPLY=($(compgen -f -- "$cur"))'
            : value === 'skill'
              ? '_atsmatch_skills "$cur"'
              : value === 'free'
                ? ':'
                : `COMPREPLY=($(compgen -W '${(value as readonly string[]).join(' ')}' -- "$cur"))`
        return `        ${names.join('|')}) ${reply}; return ;;\n`
      })
    const skills = skillAt === 0 ? '' : `      if [[ $position -eq ${skillAt} && $cur != -* ]]; then _atsmatch_skills "$cur"; return; fi\n`
    return `    ${name})
      case $prev in
${values.join('')}      esac
${skills}      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '${flags.flatMap(({ names }) => names).join(' ')}' -- "$cur"))
      else COMPREPLY=(${words.length > 0 ? `$(compgen -W '${words.join(' ')}' -- "$cur")` : '$(compgen -f -- "$cur")'}); fi ;;
`
  })
  return `_atsmatch_skills() {
  local IFS=$'\\n' skill
  COMPREPLY=()
  while read -r skill; do COMPREPLY+=("$(printf %q "$skill")"); done < <(atsmatch completion --skills "$1" 2>/dev/null)
}
_atsmatch() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} verb=\${COMP_WORDS[1]} position=0 i
  # Operands so far: neither flags nor what follows a flag that takes a value.
  for ((i = 2; i <= COMP_CWORD; i++)); do
    [[ \${COMP_WORDS[i]} == -* && $i -lt $COMP_CWORD || ' ${valued(verbs).join(' ')} ' == *" \${COMP_WORDS[i-1]} "* ]] || ((position++))
  done
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${verbs.map(({ name }) => name).join(' ')} help --help --version' -- "$cur"))
    return
  fi
  case $verb in
${cases.join('')}  esac
}
complete -o filenames -F _atsmatch atsmatch
`
}

/** @returns every flag that a value follows, of any command */
const valued = (verbs: readonly Verb[]): string[] => [...new Set(verbs.flatMap(({ flags }) => flags.flatMap(({ names, value }) => (value === 'none' ? [] : names))))]

function zsh(verbs: readonly Verb[]): string {
  const action = (value: Flag['value']): string => {
    if (value === 'none') return ''
    if (value === 'file') return ':file:_files'
    if (value === 'skill') return ':skill:_atsmatch_skills'
    return value === 'free' ? ':value: ' : `:value:(${value.join(' ')})`
  }
  const cases = verbs.map(({ name, flags, words, skillAt }) => {
    const specs = flags.flatMap(({ names, about, value }) => names.map((flag) => `      ${quoted(`*${flag}[${about.replace(/[[\]:]/g, '')}]${action(value)}`)}`))
    const skill = skillAt === 0 ? [] : [`      ${quoted(`${skillAt}:skill:_atsmatch_skills`)}`]
    const rest = words.length > 0 ? `1:word:(${words.join(' ')})` : '*:file:_files'
    return `    ${name})
      _arguments \\
${[...specs, ...skill, `      ${quoted(rest)}`].join(' \\\n')} ;;
`
  })
  return `#compdef atsmatch
_atsmatch_skills() {
  local -a skills
  skills=("\${(@f)$(atsmatch completion --skills "$PREFIX" 2>/dev/null)}")
  compadd -a skills
}
_atsmatch() {
  if (( CURRENT == 2 )); then
    local -a verbs
    verbs=(
${verbs.map(({ name, about }) => `      ${quoted(`${name}:${about.replaceAll(':', '')}`)}`).join('\n')}
    )
    _describe command verbs
    return
  fi
  local verb=$words[2]
  shift words
  (( CURRENT-- ))
  case $verb in
${cases.join('')}  esac
}
if [ "$funcstack[1]" = _atsmatch ]; then _atsmatch "$@"; else compdef _atsmatch atsmatch; fi
`
}

function fish(verbs: readonly Verb[]): string {
  const lines = verbs.flatMap(({ name, about, flags, words, skillAt }) => {
    const here = quoted(`__fish_seen_subcommand_from ${name}`)
    return [
      `complete -c atsmatch -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`,
      ...flags.map(({ names, about: text, value }) => {
        const letters = names.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ')
        const taken = { none: '', file: ' -r -F', skill: " -x -a '(atsmatch completion --skills (commandline -ct) 2>/dev/null)'", free: ' -x' }
        return `complete -c atsmatch -n ${here} ${letters}${typeof value === 'string' ? taken[value] : ` -x -a ${quoted(value.join(' '))}`} -d ${quoted(text)}`
      }),
      ...(words.length === 0 ? [] : [`complete -c atsmatch -n ${here} -f -a ${quoted(words.join(' '))}`]),
      ...(skillAt === 0
        ? []
        : [
            `complete -c atsmatch -n ${quoted(`__fish_seen_subcommand_from ${name}; and __atsmatch_operands ${skillAt}`)} -a '(atsmatch completion --skills (commandline -ct) 2>/dev/null)'`,
          ]),
    ]
  })
  return `${FISH_OPERANDS}${lines.join('\n')}\n`.replace('VALUED', valued(verbs).join(' '))
}

/** Whether the word being typed is operand N: flags and what follows those that take a value do not count. */
const FISH_OPERANDS = `function __atsmatch_operands
  set -l before
  set -l count 0
  for word in (commandline -opc)[3..]
    string match -q -- '-*' $word; or contains -- "$before" VALUED; or set count (math $count + 1)
    set before $word
  end
  test (math $count + 1) -eq $argv[1]
end
`

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
