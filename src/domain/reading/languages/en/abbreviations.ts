import type { Abbreviations } from '../../abbreviations.js';
import { listedWords } from './listed-words.js';

export const ENGLISH_ABBREVIATIONS: Abbreviations = {
  beforeNames: listedWords(
    'adm brig capt cdr cmdr col cpl cpt dr fr gen gov hon lt maj messrs mr mrs ms mt pres prof rep rev sen sgt sr st supt',
  ),
  beforeNumbers: listedWords(
    'apr approx app art arts aug avg bl c ca cap ch chap cl dec est ext feb fig figs fl jan jul jun mar nos no nov nr ' +
      'oct p para paras pp pt r reg rs res sec sect sep sept ser tel vol vols v',
  ),
  within: listedWords(
    'al anon assn assoc bros cf co corp dept dist ed eds eg esp est etc excl gov govt ie inc incl int intl jr ltd max ' +
      'min misc n natl nom ph plc pop prov resp tot univ viz vs',
  ),
  openers: listedWords(
    'a after all although among an and another any as at before both but by during each even for from he her here his ' +
      'how however if in it its last many more most my no not of on one only or our over she since so some such that ' +
      'the their then there these they this those though to under until we what when where while who with you',
  ),
};
