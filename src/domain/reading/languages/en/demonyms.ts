/** What comes from a country or a territory is called, by ISO 3166 code; each also names its people with an s. */
const BY_CODE = `
AF afghan; AL albanian; DZ algerian; AD andorran; AO angolan; AG antiguan,barbudan; AR argentine,argentinian,argentinean;
AM armenian; AW aruban; AU australian,aussie; AT austrian; AZ azerbaijani,azeri; BS bahamian; BH bahraini;
BD bangladeshi; BB barbadian,bajan; BY belarusian,belarussian; BE belgian; BZ belizean; BJ beninese; BM bermudian;
BT bhutanese; BO bolivian; BA bosnian,herzegovinian; BW botswanan; BR brazilian; BN bruneian; BG bulgarian;
BF burkinabe,burkinese; BI burundian; CV cabo verdean,cape verdean; KH cambodian; CM cameroonian; CA canadian;
CF central african; TD chadian; CL chilean; CN chinese; CO colombian; KM comorian,comoran; CG congolese; CD congolese;
CR costa rican; CI ivorian; HR croatian,croat; CU cuban; CY cypriot; CZ czech; DK danish,dane; DJ djiboutian;
DM dominican; DO dominican; EC ecuadorian,ecuadorean; EG egyptian; SV salvadoran,salvadorean,salvadorian;
GQ equatorial guinean,equatoguinean; ER eritrean; EE estonian; SZ swazi,eswatini; ET ethiopian; FO faroese; FJ fijian;
FI finnish,finn; FR french,frenchman,frenchwoman; PF french polynesian; GA gabonese; GM gambian; GE georgian;
DE german; GH ghanaian; GI gibraltarian; GR greek; GL greenlandic,greenlander; GD grenadian; GU guamanian;
GT guatemalan; GN guinean; GW bissau-guinean,guinea-bissauan; GY guyanese; HT haitian; HN honduran; HU hungarian;
IS icelandic,icelander; IN indian; ID indonesian; IR iranian; IQ iraqi; IE irish,irishman,irishwoman; IL israeli;
IT italian; JM jamaican; JP japanese; JO jordanian; KZ kazakh,kazakhstani; KE kenyan; KI kiribati,i-kiribati;
KP north korean; KR south korean; KW kuwaiti; KG kyrgyz,kyrgyzstani; LA lao,laotian; LV latvian; LB lebanese;
LS basotho,mosotho; LR liberian; LY libyan; LI liechtensteiner; LT lithuanian; LU luxembourger,luxembourgish;
MG malagasy,madagascan; MW malawian; MY malaysian; MV maldivian; ML malian; MT maltese; MH marshallese;
MR mauritanian; MU mauritian; MX mexican; FM micronesian; MD moldovan; MC monegasque,monacan; MN mongolian;
ME montenegrin; MA moroccan; MZ mozambican; MM burmese,myanmar,myanma; NA namibian; NR nauruan; NP nepali,nepalese;
NL dutch,dutchman,dutchwoman; NC new caledonian; NZ new zealander; NI nicaraguan; NE nigerien; NG nigerian;
MK north macedonian; NO norwegian; OM omani; PK pakistani; PW palauan; PS palestinian; PA panamanian;
PG papua new guinean,papuan; PY paraguayan; PE peruvian; PH philippine,filipino,filipina; PL polish,pole;
PT portuguese; PR puerto rican; QA qatari; RO romanian,rumanian; RU russian; RW rwandan; KN kittitian,nevisian;
LC saint lucian,st lucian; VC vincentian; WS samoan; SM sammarinese; ST sao tomean,santomean; SA saudi,saudi arabian;
SN senegalese; RS serbian,serb; SC seychellois; SL sierra leonean; SG singaporean; SK slovak,slovakian;
SI slovenian,slovene; SB solomon islander; SO somali,somalian; ZA south african; SS south sudanese; ES spanish,spaniard;
LK sri lankan; SD sudanese; SR surinamese; SE swedish,swede; CH swiss; SY syrian; TW taiwanese; TJ tajik,tajikistani;
TZ tanzanian; TH thai; TL east timorese,timorese; TG togolese; TO tongan; TT trinidadian,tobagonian; TN tunisian;
TR turkish,turk; TM turkmen,turkmenistani; TV tuvaluan; UG ugandan; UA ukrainian; AE emirati;
GB british,briton,britisher; GB-ENG englishman,englishwoman; GB-SCT scottish,scot,scotsman; GB-WLS welsh,welshman;
GB-NIR northern irish; US american; UY uruguayan; UZ uzbek,uzbekistani; VU ni-vanuatu,vanuatuan; VE venezuelan;
VN vietnamese; EH sahrawi,western saharan; YE yemeni,yemenite; ZM zambian; ZW zimbabwean; XK kosovar,kosovan`;

/** Demonyms, folded and with a space between their words, with the codes of the countries; several where it is of both. */
export const ENGLISH_DEMONYMS: ReadonlyMap<string, readonly string[]> = byDemonym();

function byDemonym(): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const entry of BY_CODE.split(';')) {
    const [, code, listed] = /^\s*(\S+)\s+(.*?)\s*$/s.exec(entry) ?? [];
    if (code === undefined || listed === undefined) continue;
    for (const demonym of listed.split(',')) {
      const key = demonym.trim().replaceAll('-', ' ');
      for (const form of [key, `${key}s`]) codes.set(form, [...(codes.get(form) ?? []), code]);
    }
  }
  return codes;
}
