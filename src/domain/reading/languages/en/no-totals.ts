import type { NoTotals } from '../../attach/no-totals.js';
import { listedWords } from './listed-words.js';

/** How English says that a number is a rate, a change or a share, or of what did not happen. */
export const ENGLISH_NO_TOTALS: NoTotals = {
  averages: listedWords('average averages averaged averaging median typical typically'),
  changes: listedWords(
    'increase decrease rise fall drop decline jump leap surge gain growth reduction difference change climb plunge rate',
  ),
  multiples: listedWords(
    'half halves twice thrice double triple treble quadruple third quarter fraction portion',
  ),
  toChanges: listedWords('up down'),
  beyond: listedWords('more additional further extra other'),
  added: listedWords('another further additional extra'),
  somes: listedWords('first last next other remaining'),
  ins: listedWords('in'),
  short: listedWords('fewer less'),
  thans: listedWords('than'),
  pers: listedWords('per'),
  everys: listedWords('every each'),
  outs: listedWords('out'),
  often: listedWords('daily weekly hourly nightly monthly yearly annually'),
  unsure: listedWords(
    'could can may might would will should must cannot not never nearly almost ' +
      "can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't " +
      'feared expected predicted projected forecast presumed supposed likely unlikely risk risks risked risking threatened ' +
      'threatens threaten facing face faces faced failed tried sought attempted planned wanted hoped escaped avoided avoid ' +
      'spared saved about going close near',
  ),
  doubts: listedWords(
    'doubtful doubt doubts predicted predict predicts prediction predictions forecast forecasts projection projections projected ' +
      'braced brace braces wrongly falsely mistakenly erroneously incorrectly rumoured rumored rumour rumor rumours rumors ' +
      'hypothetical scenario scenarios simulation simulated imagine imagined fictional fear fears feared averted prevented ' +
      'hypothetically theoretically potentially conceivably untrue implausible unlikely improbable',
  ),
  between: listedWords('to of with from being be been'),
  tos: listedWords('to'),
  onlys: listedWords('only just'),
  nones: listedWords('none nobody no no-one nothing'),
  ifs: listedWords('if unless whether'),
  notIfs: listedWords('not'),
  spared: listedWords('survived survive survives surviving escaped escape'),
  remains: listedWords('bodies body corpses corpse remains skeletons'),
};
