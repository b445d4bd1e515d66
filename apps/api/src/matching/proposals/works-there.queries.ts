/**
 * True when proposal `p` is the contract under which the person of file `b` works today: the last that
 * was signed. Who came back on the list and was hired again has left the post of before.
 */
export const worksThere = `(p.state = 'contract' and b.state = 'hired' and not exists (
  select 1 from proposals later where later.beneficiary_id = p.beneficiary_id
    and later.state = 'contract' and later.created_at > p.created_at))`;
