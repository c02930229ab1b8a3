#!/usr/bin/env bash
# The shell part of action.yml. Inputs arrive as variables, never as text of a script: an ad or a branch name cannot become a command.
set -u

report="${RUNNER_TEMP:-${TMPDIR:-/tmp}}/atsmatch-report.json"
rm -f "$report"

arguments=(match --format "${INPUT_FORMAT:-github}" --output "$report")
[ -n "${INPUT_MIN_SCORE:-}" ] && arguments+=(--min-score "$INPUT_MIN_SCORE")
[ -n "${INPUT_BASELINE:-}" ] && arguments+=(--baseline "$INPUT_BASELINE")
while IFS= read -r term; do
  [ -n "$term" ] && arguments+=(--require "$term")
done <<< "${INPUT_REQUIRE:-}"
arguments+=(-- "${INPUT_RESUME:?the input resume is needed}")
while IFS= read -r job; do
  [ -n "$job" ] && arguments+=("$job")
done <<< "${INPUT_JOBS:?the input jobs is needed}"

# A checkout that is built is run as it is; else the released package of the same version.
if [ -f "$GITHUB_ACTION_PATH/dist/cli.js" ]; then
  node "$GITHUB_ACTION_PATH/bin/atsmatch.js" "${arguments[@]}"
else
  version=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")
  npx --yes "atsmatch@$version" "${arguments[@]}"
fi
code=$?

if [ -f "$report" ]; then
  node - "$report" >> "$GITHUB_OUTPUT" <<'SCRIPT'
const [, , report] = process.argv
const { jobs } = JSON.parse(require('node:fs').readFileSync(report, 'utf8'))
const scores = jobs.map(({ score }) => score).filter((score) => typeof score === 'number')
if (scores.length > 0) {
  console.log(`score-min=${Math.min(...scores).toFixed(2)}`)
  console.log(`score-mean=${(scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(2)}`)
}
console.log(`report=${report}`)
SCRIPT
fi
exit "$code"
