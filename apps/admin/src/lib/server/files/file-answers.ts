import type { Schemas } from '@etabli/sdk';
import { answerOf } from '../answers.ts';

type Api = App.Locals['api'];

export function getFile(api: Api, id: string): Promise<Schemas['BeneficiaryFile']> {
  return answerOf(api.GET('/beneficiaries/{id}', { params: { path: { id } } }));
}

export async function getFileHistory(
  api: Api,
  id: string,
): Promise<Schemas['FileHistory']['items']> {
  const { items } = await answerOf(
    api.GET('/beneficiaries/{id}/history', { params: { path: { id } } }),
  );
  return items;
}
