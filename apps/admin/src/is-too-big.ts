const kilobyte = 1_024;

/** What the API takes of a list, and room for the form around it. */
export const largestUpload = 51 * kilobyte * kilobyte;
const largestForm = 512 * kilobyte;

const takesList = /^\/(beneficiaries|activities)\/import$/;

type Asked = {
  method?: string;
  url?: string;
  headers: Record<string, string | string[] | undefined>;
};

/** True for a body that no page of ours would send: a form is in memory while it is read. */
export function isTooBig({ method, url = '/', headers }: Asked): boolean {
  if (method !== 'POST') {
    return false;
  }
  const length = Number(headers['content-length'] ?? Number.NaN);
  const [path = '/'] = url.split('?');
  const most = takesList.test(path) ? largestUpload : largestForm;
  // A form of a browser says how long it is; what does not has no end that is known.
  return Number.isNaN(length) ? headers['transfer-encoding'] !== undefined : length > most;
}
