import { activityStates } from '@etabli/domain/activities/activity-lifecycle';
import { territoryStates } from '@etabli/domain/territories/territory-lifecycle';
import { defineParams } from '@sveltejs/kit/params';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const params = defineParams({
  uuid: (param) => (uuid.test(param) ? param : undefined),
  step: (param) => activityStates.find((state) => state === param),
  number: (param) => (/^[1-9]\d{0,3}$/.test(param) ? Number(param) : undefined),
  state: (param) => territoryStates.find((state) => state === param),
});
