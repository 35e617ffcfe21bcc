import { type SQL, sql } from 'drizzle-orm';
import { PRINTS_ANEW } from '../register/register.access.ts';
import type { WaitingRows } from './reach.store.ts';
import { RENEWAL_MS } from './work.rules.ts';

type Asking = { readonly personId: string; readonly at: Date; readonly mayHandle: SQL };

/** The one contest all certificates of an act are of, if they are: of several, each would be asked. */
const onlyOne = (column: 'competition_id' | 'event_id'): SQL => {
  const place = sql`certificate.${sql.raw(column)}::text`;
  return sql`(select case when min(${place}) = max(${place}) then min(${place})::uuid end
    from register_act_row row join certificate on certificate.certificate_id = row.certificate_id
    where row.act_id = act.act_id)`;
};

export const ACT_PLACE = {
  body: sql`act.body_id`,
  competition: onlyOne('competition_id'),
  event: onlyOne('event_id'),
};

/** What two people decide of certificates, keys and the body itself. */
const secondPerson = ({ personId, mayHandle }: Asking): readonly WaitingRows[] => [
  {
    kind: 'register-act',
    from: sql`register_act act`,
    where: sql`act.state = 'waiting'`,
    place: ACT_PLACE,
    since: sql`act.requested_at`,
    own: sql`act.requested_by = ${personId}`,
    may: sql`(act.act <> all (${sql.param([...PRINTS_ANEW])}::text[]) or ${mayHandle})`,
    id: sql`act.act_id`,
  },
  {
    kind: 'key-removal',
    from: sql`key_removal removal`,
    where: sql`removal.confirmed_at is null and removal.withdrawn_at is null`,
    place: { body: sql`removal.body_id` },
    since: sql`removal.requested_at`,
    own: sql`removal.requested_by = ${personId}`,
  },
  {
    kind: 'state-change',
    from: sql`issuer_state_change change`,
    where: sql`change.step = 'waiting'`,
    place: { body: sql`change.body_id` },
    since: sql`change.asked_at`,
    own: sql`change.asked_by = ${personId}`,
  },
];

const consents: WaitingRows = {
  kind: 'consent',
  from: sql`adoption`,
  where: sql`adoption.consent = 'asked'`,
  place: { body: sql`adoption.body_id` },
  since: sql`adoption.adopted_at`,
};

/** Certificates that end soon and that nobody asked to renew; what has ended waits for nothing. */
const renewals = ({ at }: Asking): WaitingRows => {
  const until = new Date(at.getTime() + RENEWAL_MS);
  return {
    kind: 'renewal',
    from: sql`certificate`,
    where: sql`certificate.state = 'live'
      and certificate.valid_until >= ${at.toISOString()}::timestamptz
      and certificate.valid_until <= ${until.toISOString()}::timestamptz
      and not exists (select from register_act_row row
        where row.certificate_id = certificate.certificate_id and row.act = 'renew'
          and row.outcome is null)`,
    place: { body: sql`certificate.body_id` },
    since: sql`certificate.valid_until - ${`${RENEWAL_MS} milliseconds`}::interval`,
  };
};

const uploads = (): readonly WaitingRows[] => {
  const from = sql`upload_run run`;
  const place = { body: sql`run.body_id` };
  return [
    {
      ...{ kind: 'upload-made', from, place, since: sql`run.made_at` },
      where: sql`run.state = 'made'`,
    },
    {
      ...{ kind: 'upload-receipt', from, place, since: sql`run.handed_in_at` },
      where: sql`run.state = 'handed-in'
        and run.accepted_count + run.refused_count + run.withdrawn_count < run.row_count`,
    },
    {
      kind: 'upload-refused',
      from: sql`upload_row row`,
      // What was sent again since waits for the register, and what stands no more for nothing.
      where: sql`row.state = 'refused'
        and exists (select from certificate
          where certificate.certificate_id = row.certificate_id and certificate.state = 'live')
        and not exists (select from upload_row later
          where later.certificate_id = row.certificate_id and later.template_id = row.template_id
            and later.run_id <> row.run_id
            and (later.changed_at > row.changed_at or later.state in ('waiting', 'uploaded')))`,
      place: { body: sql`row.body_id` },
      since: sql`row.changed_at`,
    },
  ];
};

/** Everything about issued certificates and the body itself that waits for somebody. */
export const certificatesWaiting = (asking: Asking): readonly WaitingRows[] => [
  ...secondPerson(asking),
  consents,
  renewals(asking),
  ...uploads(),
];
