/** What `atsmatch init` writes: every key, commented out, with what it does. */
export const EXAMPLE = `# yaml-language-server: $schema=./node_modules/atsmatch/dist/schema/config.schema.json
# Settings of atsmatch. A flag wins over ATSMATCH_… in the environment, which wins over this file.
# Take the "#" away from what you want to set; atsmatch --verbose prints where each value is from.

# How reports are written: table, json, jsonl, markdown, html, csv, github, sarif, junit
# format: table

# Files that match writes as well, the format by their endings or as FORMAT=FILE; they count from this folder
# output:
#   - reports/match.html

# What is shown; the verdict never depends on it
# top: 10              # this many jobs
# sort: score          # or name
# only: all            # or missing, covered
# quiet: false         # only the ranking
# verbose: false       # every requirement, with the lines of both files
# color: auto          # or always, never
# ascii: false         # no symbols beyond ASCII
# width: 100           # of a table, in columns; the terminal's when left out

# How the work is done; results never depend on it
# cache: false         # read every PDF and DOCX anew
# threads: 1           # 0: as many as there are cores

# What reading one document may need; a file that needs more is refused
# limits:
#   file: 20M          # its size; K, M, G
#   unpacked: 100M     # that of a DOCX or ODT when unpacked
#   ratio: 250         # unpacked bytes for each packed byte
#   pages: 200
#   nesting: 400       # elements within one another
#   time: 20s          # or 500ms, 2m
#   memory: 1G         # of a PDF

# What makes a run fail with exit code 1
# gates:
#   minScore: 60       # every job reaches it
#   minScoreAny: 75    # at least one job reaches it
#   require:           # the resume names all of these
#     - Kubernetes
#   baseline: baseline.json   # a report of: atsmatch match … --format json
#   tolerance: 2       # points that a job may fall below it

# For the command plan
# plan:
#   target: 75
#   most: 5

# Factors of the weight of a requirement, 0.01 to 10; these are the shipped ones
# weights:
#   strength: { required: 3, preferred: 1.5, mentioned: 1 }
#   kind: { hard: 1, soft: 0.25, credential: 1.2, language: 0.8 }
#   title: 1.5         # a term of the ad's title
#   keyphrase: 0.7     # a term that the taxonomy does not know

# Skills that are not known yet, and ids of skills that are never looked for
# taxonomy:
#   add:
#     - label: Frobnicator
#       kind: hard     # or soft, credential, language
#       aliases: [Frob]
#       implies: [python]
#   ignore:
#     - excel
`
