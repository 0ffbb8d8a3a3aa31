#!/bin/sh
# Reads an article of the sample newsroom aloud into articles/audio/. Needs espeak-ng and lame.
#
#     scripts/make-audio.sh
set -eu

cd "$(dirname "$0")/../articles"
article=2026/10/night-fish-market.md
audio=audio/night-fish-market.mp3

# The headline, then what follows the front matter.
text() {
  sed -n 's/^title: \(.*\)$/\1./p' "$article"
  awk 'fences > 1; /^---$/ { fences++ }' "$article"
}

mkdir -p audio
text | espeak-ng -v en-gb -s 165 -g 2 --stdout | lame --quiet --preset cbr 16 -m m --resample 16 - "$audio"
wc -c "$audio"
