import type { People } from '../../attach/people.js';
import { listedWords } from './listed-words.js';

export const ENGLISH_PEOPLE: People = {
  neutral: listedWords(
    'more less lower higher further additional other another others extra innocent unarmed people ppl person persons individual individuals ' +
      'human humans lives life souls victims victim bodies body corpses corpse all both each total full whole ' +
      'entire new newly confirmed reported estimate estimates estimated known documented recorded registered ' +
      'verified listed such ordinary left found shot taken brought overall them whom these those ' +
      'combined altogether official unofficial provisional preliminary current separate different diagnosed ' +
      'told also then there here now still yet again figure figures number numbers count counts monthly annual yearly ' +
      'weekly daily latest grim final exact precise toll tolls smaller larger bigger range belong belongs belonged belonging',
  ),
  anybody: listedWords('people ppl persons person individuals humans victims bodies souls'),
  changing: listedWords(
    'armed former ex retired future suspected alleged presumed probable possible feared unconfirmed supposed potential',
  ),
  onPaper: listedWords('registered documented'),
  ages: listedWords('aged age ages under over above below younger older between'),
  alls: listedWords('all exclusively solely entirely only every'),
  partitives: listedWords('members member part parts portion share number total lives bodies deaths victims'),
};
