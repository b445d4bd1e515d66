import type { Beneficiary } from '../beneficiaries/beneficiary.ts';
import { plainDate } from '../values/plain-date.ts';

/** The file of a person who has come forward: a name, a phone, and nothing asked yet. */
export function aBeneficiary(given: Partial<Beneficiary> = {}): Beneficiary {
  return {
    id: '33333333-3333-4333-8333-333333333333',
    territoryId: '11111111-1111-4111-8111-111111111111',
    reference: '0001',
    givenName: 'Camille',
    familyName: 'Essai',
    birthDate: null,
    phone: '0470 00 00 00',
    email: null,
    address: null,
    zone: null,
    language: 'fr',
    contactChannel: 'self',
    referredBy: null,
    workerId: null,
    weeklyMinutesLeast: null,
    weeklyMinutesMost: null,
    travel: null,
    wishes: [],
    skills: [],
    state: 'contact',
    stateSince: plainDate('2026-01-12'),
    listEntryOn: null,
    lastContactOn: plainDate('2026-01-12'),
    isDemonstration: true,
    ...given,
  };
}
