// Written by `pnpm gen` from fr/*.json. Do not edit.
import frAccess from '../fr/access.json' with { type: 'json' };
import frShared from '../fr/shared.json' with { type: 'json' };
import frTerritories from '../fr/territories.json' with { type: 'json' };
import enAccess from '../en/access.json' with { type: 'json' };
import enShared from '../en/shared.json' with { type: 'json' };
import enTerritories from '../en/territories.json' with { type: 'json' };

export interface MessageParams {
  access_role_platform_administrator: undefined;
  access_role_region_officer: undefined;
  access_role_legal_representative: undefined;
  access_role_territory_coordinator: undefined;
  access_role_guidance_worker: undefined;
  access_role_employer: undefined;
  access_role_committee_member: undefined;
  access_role_committee_secretary: undefined;
  access_role_independent_expert: undefined;
  access_role_data_protection_officer: undefined;
  access_role_auditor: undefined;
  error_access_sign_in_first: undefined;
  shared_product_name: undefined;
  shared_language_fr: undefined;
  shared_language_en: undefined;
  shared_theme_legend: undefined;
  shared_theme_system: undefined;
  shared_theme_light: undefined;
  shared_theme_dark: undefined;
  shared_skip_to_content: undefined;
  shared_demonstration: undefined;
  shared_source: undefined;
  shared_unknown: undefined;
  error_shared_unknown: undefined;
  error_shared_unavailable: undefined;
  territories_count: { count: number };
  territories_inhabitants_count: { count: number };
  territories_name_unpublished: undefined;
  territories_state_draft: undefined;
  territories_state_validated: undefined;
  territories_state_active: undefined;
  territories_state_under_review: undefined;
  territories_state_suspended: undefined;
  territories_state_stopped: undefined;
  territories_state_closed: undefined;
  error_territories_not_found: undefined;
  error_territories_changed_meanwhile: { by: string | number };
}

export const catalogues: Record<'fr' | 'en', Record<keyof MessageParams, string>> = {
  fr: { ...frAccess, ...frShared, ...frTerritories },
  en: { ...enAccess, ...enShared, ...enTerritories },
};
