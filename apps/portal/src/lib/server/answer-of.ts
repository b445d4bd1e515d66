import { error } from '@sveltejs/kit';

/** The API's data, or the page that says what happened: not found, or out of service for a while. */
export async function answerOf<Data>(
  call: Promise<{ data?: Data; response: Response }>,
): Promise<Data> {
  const answer = await call.catch(() => undefined);
  if (answer?.data !== undefined) {
    return answer.data;
  }
  error(answer?.response.status === 404 ? 404 : 503);
}
