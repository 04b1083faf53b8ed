import type { ExclusionPhrases } from '../../exclusion-phrases.js';

const phrases = (listed: string): string[] => listed.split(',').map((phrase) => phrase.trim());

/** How English says that something is left out of a count. */
export const ENGLISH_EXCLUSIONS: ExclusionPhrases = {
  before: new Set(
    phrases(`
      excluding, exclude, excludes, excluded, exclusive of, excl, not including, not included, does not include,
      do not include, did not include, doesn't include, don't include, didn't include, not counting, without counting,
      does not count, do not count, did not count, doesn't count, don't count, didn't count, without including, without,
      except, except for, excepting, with the exception of, save for, but for, bar, barring, other than, apart from,
      aside from, leaving out, leaves out, leave out, left out, leaving aside, setting aside, omitting, omits, omit,
      omitted, minus, less, disregarding, discounting, ignoring, not covering, does not cover, do not cover,
      did not cover, doesn't cover, don't cover, didn't cover, no figures from, no figures for, no data from, no data for, no numbers from, no numbers for,
      no information from, no figures were available from, no data were available from, no figures were available for,
      no data was available from, could not obtain, couldn't obtain, unable to obtain, without figures from,
      without data from, no access to, but not, outside, outside of, save, net of,
      ex, w / o, all but, everywhere but, everywhere except, everything but, does not take in, do not take in, skips,
      skip, skipping, skipped, passes over, stops short of, covers all but, covering all but, cover all but, leaves aside,
      leave aside, does not extend to, not counting those in, not including those in,
      takes no account of, take no account of, taking no account of, took no account of, no account being taken of,
      takes no notice of, does not take into account, not taking into account, not taking in, without taking in,
      strip out, strips out, stripping out, take out, takes out, taking out, take away, taking away, cut out, cutting out,
      deduct, deducting, subtract, subtracting, put aside, putting aside, set aside, sets aside, sets to one side,
      leave to one side, leaving to one side, put to one side, putting to one side, setting to one side, short of,
      everything except, except in, excepting in, save in, save only, except only, with the omission of,
      to the exclusion of, exclusive only of`),
  ),
  after: new Set(
    phrases(`
      excluded, excl, left out, left aside, set aside, not counted, uncounted, not included, not covered, apart, aside,
      excepted, omitted, missing, not available, unavailable, not obtained, could not be obtained, not obtainable,
      disregarded, discounted, ignored, wasn't available, weren't available, isn't included, aren't included,
      wasn't included, weren't included, isn't counted, aren't counted, wasn't counted, weren't counted,
      couldn't be obtained, not among them, not reported, exempted, comes on top, come on top,
      left to one side, set to one side, put to one side, put aside, taken out, stripped out, deducted, subtracted,
      not in it, not even in it, no part of it, no part of that, out of the picture, out of the reckoning, out of the count,
      out of account, out of reach, beyond reach, unreachable, yet to report, still to report, yet to come, still to come,
      not in these figures, not in those figures, a blank, being a blank, stayed silent, kept silent, remained silent,
      sent nothing, reported nothing, sent no figures, reported no figures, never reported, did not report,
      didn't report, unreported, not heard from, not taken in, not taken into account, not being counted,
      not being included, not being covered, not being available, being left out, being excluded, being omitted,
      not having been counted, not having been included, having been left out, having been excluded`),
  ),
  nothings: new Set(
    phrases(`
      nothing, silence, no word, no news, no figures, no figure, no data, no numbers, no number, no returns, no reports,
      no report, no information, no statistics, no count, no tally, no answer, no reply, no account, no bulletin, no response,
      not a word, not a figure, not a single figure, not one figure, lacking, lacks, lacked, lack of, absence of, without figures,
      without data, without numbers, without word, without news, without returns, without anything, without information,
      without reports, without statistics, neither figures, little or nothing, none of the figures, none of the data`),
  ),
  toUnknown: new Set(phrases('from, for, on, of, about, out of')),
  silences: new Set(
    phrases(`
      silent, silence, unreachable, blank, yet to, out of reach, beyond reach, out of contact, out of touch, cut off, stayed away,
      failed to, fails to, refused to, refuses to, declined to, unable to, could not be reached, could not be counted,
      goes unmentioned, went unmentioned, unmentioned, goes uncounted, went uncounted, uncounted, out of the picture,
      out of the reckoning, out of the count, out of view, out of account, still outstanding, a white spot, dark,
      come on top, comes on top, came on top, stops at, stop at, stopped at, ends at, end at`),
  ),
  taking: new Set(
    phrases(`
      leaving, leaves, leave, left, setting, sets, set, putting, puts, put, taking, takes, take, took, stripping, strips, strip,
      cutting, cuts, keeping, keeps, keep, kept, with, having, has, had`),
  ),
  away: new Set(
    phrases(`
      out, aside, away, apart, to one side, on one side, to the side, excluded, omitted, excepted, missing, removed, deducted,
      subtracted, ignored, discounted, disregarded, not counted, not included, uncounted, left out, left aside, left off,
      left to one side, set aside, set to one side, put aside, put to one side, taken out, taken away, taken off, stripped out,
      stripped away, cut out, kept out, absent, silent, a blank, yet to report, still to report, yet to come, still to come,
      still missing, unaccounted for, off the list, off the map, beyond reach, out of reach, unreachable, not in it`),
  ),
  outOf: new Set(['out']),
  omissions: new Set(
    phrases(`
      excluding, exclude, excludes, exclusive of, exclusion, exclusions, omit, omits, omitting, omitted, omission, omissions,
      left out, leave out, leaves out, leaving out, left aside, leaving aside, left to one side, to one side, set to one side,
      not counting, not including, without counting, without including, uncounted, is absent, are absent, was absent, were absent, absent from, incomplete,
      is partial, are partial, partial count, partial figure, partial figures, has gaps, have gaps, full of gaps, with gaps,
      gaps in, skips, skipping, skipped, disregards, disregarding, takes no account of, take no account of,
      passes over, leaves aside, does not include, do not include, did not include, does not count, do not count,
      did not count, does not cover, do not cover, did not cover, far from complete, not complete, nothing like complete,
      with the exception of, exceptions, excepting, except for, barring, with exceptions, one exception, an exception`),
  ),
  negations: new Set(
    phrases(`
      not, no, nobody, nothing, none, never, neither, nor, without, lacking, lacks, lacked, lack, missing, absent, outstanding, cannot,
      didn't, doesn't, don't, isn't, aren't, wasn't, weren't, hasn't, haven't`),
  ),
  countings: new Set(
    phrases(`
      figure, figures, number, numbers, count, counts, counted, counting, data, report, reports, reported, included,
      include, covered, cover, part, among, it, them, total, toll, tally, statistics, returns, information, word, news, hand,
      received, receive, reached, reach, arrived, arrive, come, came, sent, send, submitted, submit, supplied, delivered,
      deliver, heard, tally, tallies, tables, table, books, lists, list, sum, sums, reckoning, account, accounts, bulletin,
      picture, calculation, contributed, contribute, reporting, replied, answered, answer, reply, taken, visited, counters`),
  ),
  ofNames: new Set(
    phrases(`
      without, minus, less, bar, but for, save for, except for, ignoring, ignored, missing, apart, aside, left aside,
      set aside, unavailable, not available, not reported, not obtained, disregarded, discounted, barring, exempted,
      wasn't available, weren't available, omit, other than, but not, outside, outside of, no access to, save, net of, ex, skips, skip, skipping,
      skipped, passes over, stops short of, comes on top, come on top, could not obtain, couldn't obtain,
      unable to obtain, no figures for, strip out, strips out, stripping out, take out, takes out,
      taking out, take away, taking away, cut out, cutting out, deduct, deducting, subtract, subtracting, put aside,
      putting aside, sets aside, sets to one side, leave to one side, leaving to one side, put to one side, putting to one side,
      setting to one side, short of, save in, save only, except in, left to one side, set to one side, taken out, stripped out,
      deducted, subtracted, not in it, not even in it, no part of it, no part of that, out of the picture,
      out of the reckoning, out of the count, out of account, out of reach, beyond reach, unreachable, yet to report,
      still to report, yet to come, still to come, not in these figures, not in those figures, a blank, being a blank,
      stayed silent, kept silent, remained silent, sent nothing, reported nothing, sent no figures, reported no figures,
      never reported, did not report, didn't report, unreported, not heard from, not taken in, not taken into account, no data for, no numbers for`),
  ),
  additions: phrases(
    'in addition to, on top of, besides, over and above, along with, together with, alongside',
  ).map((phrase) => phrase.split(' ')),
  others: new Set(phrases('those')),
  around: [
    ...['figures', 'data', 'numbers', 'information', 'statistics', 'returns'].flatMap((told) =>
      ['from', 'for'].flatMap((lead): [string, string][] => [
        [`no ${told} ${lead}`, 'available'],
        [`no ${told} ${lead}`, 'to hand'],
        [`without ${told} ${lead}`, 'to hand'],
      ]),
    ),
    ['leaving', 'out'],
    ['leaves', 'out'],
    ['leave', 'out'],
    ['left', 'out'],
    ['leaving', 'aside'],
    ['setting', 'aside'],
    ['with', 'left out'],
    ['with', 'excluded'],
    ['with', 'not counted'],
    ['with', 'not included'],
    ['with', 'omitted'],
    ['with', 'excepted'],
    ['with', 'missing'],
  ],
};
