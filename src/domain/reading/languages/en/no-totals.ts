import type { NoTotals } from '../../attach/no-totals.js';
import { listedWords } from './listed-words.js';

/** How English says that a number is a rate, a change or a share, or of what did not happen. */
export const ENGLISH_NO_TOTALS: NoTotals = {
  averages: listedWords('average averages averaged averaging median'),
  changes: listedWords(
    'increase decrease rise fall drop decline jump leap surge gain growth reduction difference change climb plunge rate',
  ),
  multiples: listedWords(
    'half halves twice thrice double triple treble quadruple third quarter fraction portion',
  ),
  toChanges: listedWords('up down'),
  beyond: listedWords('more additional further extra other'),
  short: listedWords('fewer less'),
  thans: listedWords('than'),
  pers: listedWords('per'),
  outs: listedWords('out'),
  often: listedWords('daily weekly hourly nightly monthly yearly annually'),
  unsure: listedWords(
    'could can may might would will should must cannot not never nearly almost ' +
      "can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't " +
      'feared expected predicted projected forecast presumed supposed likely unlikely risk risks risked risking threatened ' +
      'threatens threaten facing face faces faced failed tried sought attempted planned wanted hoped escaped avoided avoid ' +
      'spared saved about going',
  ),
  between: listedWords('to of with from being be been'),
  onlys: listedWords('only just'),
  nones: listedWords('none nobody no no-one nothing'),
  ifs: listedWords('if unless whether'),
  notIfs: listedWords('not'),
  spared: listedWords('survived survive survives surviving escaped escape'),
  remains: listedWords('bodies body corpses corpse remains skeletons'),
};
