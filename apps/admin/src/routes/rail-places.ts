import type { Permission } from '@etabli/domain/access/permissions';
import type { Icon } from '@etabli/ui/icon.ts';
import Hammer from '@lucide/svelte/icons/hammer';
import Handshake from '@lucide/svelte/icons/handshake';
import House from '@lucide/svelte/icons/house';
import MapPin from '@lucide/svelte/icons/map-pin';
import Network from '@lucide/svelte/icons/network';
import Radar from '@lucide/svelte/icons/radar';
import Scale from '@lucide/svelte/icons/scale';
import UserRound from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Words } from '#lib/platform/words-of.ts';
import { resolve } from '$app/paths';

export interface RailPlace {
  label: string;
  href: string;
  icon: Icon;
  /** Who may open it; everybody who has signed in where nothing is asked. */
  permission?: Permission;
  /** Pages of another word that belong to this place. */
  also?: string;
}

/** The places of the rail, in the order in which a day needs them: a word adds its line when it has a page. */
export function railPlaces({ t }: Words, programme: string | undefined): RailPlace[] {
  return [
    { label: t('admin_home_title'), href: resolve('/'), icon: House },
    {
      label: t('beneficiaries_list_title'),
      href: resolve('/beneficiaries'),
      icon: Users,
      permission: 'beneficiaries.read',
    },
    {
      label: t('activities_title'),
      href: resolve('/activities'),
      icon: Hammer,
      permission: 'activities.read',
    },
    {
      label: t('non_competition_rail'),
      href: resolve('/non-competition'),
      icon: Radar,
      permission: 'non-competition.read',
    },
    {
      label: t('matching_title'),
      href: resolve('/matching'),
      icon: Waypoints,
      permission: 'matching.read',
    },
    {
      label: t('matching_region_title'),
      href: resolve('/matching/region'),
      icon: Network,
      permission: 'matching.read-region',
    },
    {
      label: t('contracts_title'),
      href: resolve('/contracts'),
      icon: Handshake,
      permission: 'contracts.read',
    },
    {
      label: t('admin_territories_title'),
      href: resolve('/territories'),
      icon: MapPin,
      permission: 'territories.read',
    },
    ...(programme
      ? [
          {
            label: t('admin_programme_title'),
            href: resolve('/territories/programme/[code]', { code: programme }),
            icon: Scale,
            permission: 'programmes.read' as const,
          },
        ]
      : []),
    { label: t('admin_account_title'), href: resolve('/(own)/account'), icon: UserRound },
  ];
}
