import { territoryStates } from '@etabli/domain/territories/territory-lifecycle';
import { defineParams } from '@sveltejs/kit/params';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const params = defineParams({
  uuid: (param) => (uuid.test(param) ? param : undefined),
  state: (param) => territoryStates.find((state) => state === param),
});
