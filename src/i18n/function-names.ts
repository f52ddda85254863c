import type { Language } from '../model/index.ts';

/** English names of the classes (类) of the functional classification of spending, by code. */
const ENGLISH: Record<string, string> = {
  '201': 'General public services',
  '202': 'Foreign affairs',
  '203': 'National defence',
  '204': 'Public security',
  '205': 'Education',
  '206': 'Science and technology',
  '207': 'Culture, tourism, sports and media',
  '208': 'Social security and employment',
  '209': 'Social insurance funds',
  '210': 'Health',
  '211': 'Energy conservation and environment',
  '212': 'Urban and rural communities',
  '213': 'Agriculture, forestry and water',
  '214': 'Transport',
  '215': 'Resources, industry and information',
  '216': 'Commerce and services',
  '217': 'Finance',
  '219': 'Aid to other regions',
  '220': 'Natural resources, oceans and weather',
  '221': 'Housing',
  '222': 'Grain, oil and material reserves',
  '223': 'State capital operations',
  '224': 'Disaster prevention and emergency management',
  '227': 'Reserve funds',
  '229': 'Other spending',
  '230': 'Transfers',
  '231': 'Debt principal',
  '232': 'Debt interest',
  '233': 'Debt issuance costs',
  '234': 'Special bonds against the epidemic',
};

/**
 * The name of a class in the reader's language: Chinese as in the data, which is the official list's.
 * Null where neither has one.
 */
export function functionName(
  language: Language,
  code: string,
  published: string | null,
): string | null {
  return language === 'en' ? (ENGLISH[code] ?? published) : published;
}
