import type { SynonymSet } from '../../names/synonyms.js';

const set = (kind: SynonymSet['kind'], phrases: string, isGeneral = false): SynonymSet => ({
  kind,
  phrases: phrases.split(',').map((phrase) => phrase.trim()),
  isGeneral,
});
const measure = (phrases: string): SynonymSet => set('measure', phrases);
const people = (phrases: string): SynonymSet => set('people', phrases);

/** Words by which English texts mean one count, or one group of people. */
export const ENGLISH_SYNONYMS: readonly SynonymSet[] = [
  measure(`killed, dead, deaths, died, fatalities, slain, perished, death toll, lost their lives, lives lost, loss of life,
    shot dead, left dead, found dead, fatally wounded, fatally injured, number of dead, killings, massacred,
    slaughtered, butchered, gunned down, death count, met their death, met their deaths, paid with their lives`),
  measure(
    `wounded, injured, hurt, injuries, suffered injuries, sustained injuries, suffered wounds, maimed, woundings`,
  ),
  measure(`casualties, killed or wounded, killed and wounded, killed or injured, killed and injured, killed or hurt,
    dead or wounded, dead and wounded, dead or injured, dead and injured, wounded or killed, injured or killed,
    deaths or injuries, deaths and injuries, deaths or casualties, killed or maimed, killed and maimed`),
  measure(
    `missing, unaccounted for, disappeared, gone missing, went missing, disappearances, still missing, vanished`,
  ),
  measure(`displaced, internally displaced, displaced persons, displaced people, internally displaced persons,
    internally displaced people, IDPs, uprooted, fled their homes, fled home, fleeing their homes, forced to flee,
    forced from their homes, driven from their homes, forced out of their homes, left their homes`),
  measure(`homeless, left homeless, made homeless, without a home`),
  measure(
    `infected, infections, cases, tested positive, positive tests, confirmed cases, confirmed infections`,
  ),
  set('measure', 'new cases, new infections, newly infected, fresh cases, new confirmed cases', true),
  measure(`suspected cases, suspected infections, probable cases`),
  measure(`arrested, detained, arrests, apprehended, taken into custody, rounded up`),
  measure(`kidnapped, abducted, kidnappings, abductions, taken hostage, held hostage`),
  measure(`executed, executions, put to death`),
  measure(`murdered, murders, homicides`),
  measure(`suicides, killed themselves, took their own lives, taken their own lives, died by suicide`),
  measure(`drowned, drownings`),
  measure(`evacuated, evacuees, moved to safety, brought to safety`),
  measure(`rescued, rescues, pulled alive`),
  measure(`hospitalised, hospitalized, hospitalisations, hospitalizations, hospital admissions,
    admitted to hospital, admitted to hospitals, taken to hospital`),
  measure(`vaccinated, immunised, immunized, inoculated, vaccinations, immunisations, immunizations`),
  measure(`recovered, recoveries`),
  measure(`unemployed, jobless, out of work, without work, without a job, out of a job`),
  measure(`unemployment, unemployment rate, jobless rate, rate of unemployment, joblessness`),
  measure(`inflation, inflation rate, rate of inflation`),
  measure(`births, live births`),
  measure(`homes destroyed, houses destroyed, destroyed homes, destroyed houses, homes razed, houses razed,
    homes swept away, houses swept away, homes washed away, houses washed away, homes flattened, houses flattened,
    homes demolished, houses demolished, homes in ruins, houses in ruins`),
  measure(`homes damaged, houses damaged, damaged homes, damaged houses`),
  measure(`malnourished, undernourished`),
  measure(`returnees, returned home`),
  set('people', 'people, persons, individuals, human beings, humans', true),
  people('civilians, non-combatants, noncombatants'),
  people(`soldiers, troops, servicemen, servicemembers, service members, military personnel, army personnel,
    members of the armed forces, members of the military, members of the army`),
  people(`security forces, members of the security forces, security personnel, security members,
    security force members, security forces personnel, members of security forces`),
  people('police, policemen, police officers, police personnel, members of the police, police force'),
  people('children, minors, under-18s, under 18s, kids'),
  people('women, females'),
  people('men, males'),
  people('girls'),
  people('boys'),
  people('babies, infants'),
  people('adults, grown-ups, over-18s'),
  people('elderly, older people, older persons, the aged'),
  people('journalists, reporters, newsmen'),
  people(`health workers, healthcare workers, health-care workers, medical workers, medical staff, medics, health staff,
    medical personnel`),
  people('aid workers, humanitarian workers, relief workers'),
  people('students, pupils'),
  people('prisoners, inmates'),
  people('foreigners, foreign nationals, foreign citizens'),
  people('firefighters, firemen, fire fighters'),
  people('peacekeepers, blue helmets'),
  people('refugees'),
  people('migrants'),
  people('asylum seekers, asylum-seekers'),
  people('pilgrims'),
  people('tourists, holidaymakers, holiday-makers'),
];

/**
 * Words by which somebody who looks for a figure may mean it, though a text that uses them may mean less or more: "army"
 * of all security forces, "losses" of those killed.
 */
export const ENGLISH_SYNONYMS_OF_QUERIES: readonly SynonymSet[] = [
  measure(`killed, dead, deaths, fatalities, death toll, losses, toll, death tolls, body count, lives`),
  measure(`wounded, injured, injuries`),
  people(`soldiers, troops, security forces, army, military, armed forces, forces`),
  people(`civilians, noncombatants, civvies`),
];
