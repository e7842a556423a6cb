import { createAnnotator } from '@wiregraph/syntax'
import { describe, expect, it } from 'vitest'
import { readLayers } from '../src/index.ts'
import { isByName } from '../src/places/capitals.ts'
import { articleOf, lexicon, placeOf, read } from './read.ts'

const annotator = createAnnotator()

/** The words of every place of a text: adjectives in round brackets, those inside the names of bodies in square ones. */
function placesIn(text: string): string[] {
  const { layers } = readLayers(articleOf(text), { lexicon, annotator })
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const found = [
    ...layers.places.filter(isByName).map((m) => ({
      start: m.start,
      line: m.kind === 'adjective' ? `(${words(m)})` : words(m),
    })),
    ...layers.embedded.map((m) => ({ start: m.start, line: `[${words(m)}]` })),
  ]
  return found.sort((a, b) => a.start - b.start).map(({ line }) => line)
}

type Rows = readonly (readonly [text: string, ...expected: string[]])[]
const check = (rows: Rows) =>
  it.each(rows)('%s', (text, ...expected) => {
    expect(placesIn(text)).toEqual(expected.filter((line) => line !== undefined))
  })

describe('places inside the names of organisations', () =>
  check([
    ['The Memphis Police Department said on Friday that two men were shot.', '[Memphis]'],
    ['She studied law at the University of Nairobi before the war.', '[Nairobi]'],
    ['The Ottawa City Council will vote on Tuesday.', '[Ottawa]'],
    ['He works for the Ethiopian Ministry of Defence.', '[Ethiopian]'],
    // words that any body may be called by, and founders
    ['The State Department said on Monday that it was closed.'],
    ['The Federal Reserve Board met on Wednesday.'],
    ['He was treated at the Graham Hospital.'],
    ['A judge of the European Court of Human Rights resigned.'],
    // the body alone is none
    ['The Security Council met on Monday.'],
  ] as Rows))

describe('roads by name and by number', () =>
  check([
    ['A bus burned on Kenyatta Avenue in Nairobi.', 'Kenyatta Avenue', 'Nairobi'],
    ['Two cars collided on Interstate 40 near Memphis.', 'Interstate 40', 'Memphis'],
    ['The gunman fled along South Palestine Street on Monday.', 'South Palestine Street'],
    ['Police closed County Road 12 and 42nd Street South.', 'County Road 12', '42nd Street South'],
    // none
    ['The Wall Street Journal said on Monday that it was wrong.'],
    ['The National Highway Authority paid for it.'],
    ['The road was closed on Route 9.', 'Route 9'],
  ] as Rows))

it('puts no event on a road: the town around it is where it happened', () => {
  const extraction = read('Gunmen killed six people on Kenyatta Avenue in Nairobi on Monday.')
  expect(extraction.reports.map((r) => placeOf(extraction, r))).toEqual(['Nairobi'])
})

describe('what is a place by the words around it', () =>
  check([
    ['The bomb hit Hit in Anbar province.', 'Hit', 'Anbar'],
    ['Police shot a man in Nice on Monday.', 'Nice'],
    ['He was born in Reading, England.', 'Reading', 'England'],
    ['Nairobi residents protested on Monday.', 'Nairobi'],
    ['A Memphis man was arrested on Friday.', 'Memphis'],
    ['MOMBASA, Kenya (AP) - Police shot two men.', 'MOMBASA', 'Kenya'],
    ['NAIROBI -- A court freed him on Monday.', 'NAIROBI'],
    ['Rep. Carl Moss, R-Ohio, voted against it.', 'Ohio'],
    ['Soldiers burned the village of Karombe in Ituri.', 'Karombe', 'Ituri'],
    ['Rebels entered Kalimbo, a town south of Goma.', 'Kalimbo', 'Goma'],
    ['Ships were seen near the Pacific coast.', 'Pacific'],
  ] as Rows))

describe('headlines', () =>
  check([
    ['PARIS MAN HELD OVER LYON BOMB ATTACK', 'PARIS', 'LYON'],
    ['Rebels Seize Town Near Kampala After Clash With Army', 'Kampala'],
    ['Gunmen Kill Five in Nairobi Market', 'Nairobi'],
  ] as Rows))

describe('persons, common words, titles and months', () =>
  check([
    ['Michael Jordan scored twice and Jordan left the field.'],
    ['Officials in Amman said Jordan closed its border.', 'Amman', 'Jordan'],
    ['Mayor Frank Houston said the bridge was closed. Houston later resigned.'],
    ['He said that Said Karim left. Said later died.'],
    ['Barack Obama visited Cairo. Obama spoke there.', 'Cairo'],
    ['March was cold. Of the nine men, most were farmers. Most of them left.'],
    ['Man killed by train. Hit by a car, the boy died. Split from his wife, he left.'],
    ['Nice weather is expected. Reading is good for children.'],
    ['The First Vice President resigned in August.'],
    ['Dr. Ana Moss, M.D., opened a clinic.'],
  ] as Rows))

describe('what is called after a place', () =>
  check([
    ['The Chicago Tribune reported it.', '[Chicago]'],
    ['The Oslo accords were signed that year.', '[Oslo]'],
    ['Manchester United won the match.'],
  ] as Rows))
