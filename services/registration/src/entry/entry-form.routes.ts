import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { ORGANISES_COMPETITION, SEES_COMPETITION } from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { changeForm } from './change-form.ts';
import { enterForms, type FormDeps } from './enter-forms.ts';
import { ENTERS_FORMS, READS_FORM, READS_FORMS } from './entry-form.access.ts';
import {
  enteredForms,
  entryFormView,
  formChange,
  mendedForm,
  newEntryForms,
} from './entry-form.body.ts';
import { entrySetting, entrySettingView } from './entry-setting.body.ts';
import { keepEntrySetting, showEntrySetting } from './keep-entry-setting.ts';
import { showForm, showForms } from './show-forms.ts';

const eventParams = z.object({ eventId: id });
const entryParams = z.object({ entryId: id });
const competitionParams = z.object({ competitionId: id });

const enter = createRoute({
  method: 'post',
  path: '/events/{eventId}/entry-forms',
  access: ENTERS_FORMS,
  summary: 'Enter by form, people included, all or none',
  request: { params: eventParams, headers: commandHeaders, body: bodyOf(newEntryForms) },
  responses: { 201: answers('Entered, in the order given.', enteredForms), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/entry-forms',
  access: READS_FORMS,
  summary: 'List the forms of an event',
  request: { params: eventParams, query: listQuery },
  responses: { 200: answers('A page.', pageOf(entryFormView)), ...refusals },
});

const one = createRoute({
  method: 'get',
  path: '/entries/{entryId}/form',
  access: READS_FORM,
  summary: 'One form',
  request: { params: entryParams },
  responses: { 200: answers('As it stands.', entryFormView), ...refusals },
});

const change = createRoute({
  method: 'put',
  path: '/entries/{entryId}/form',
  access: ENTERS_FORMS,
  summary: 'Mend a form while entries are open',
  request: { params: entryParams, headers: changeHeaders, body: bodyOf(formChange) },
  responses: { 200: answers('Mended.', mendedForm), ...refusals },
});

const keep = createRoute({
  method: 'put',
  path: '/competitions/{competitionId}/entry-setting',
  access: ORGANISES_COMPETITION,
  summary: 'Set what an entry must have',
  request: { params: competitionParams, headers: changeHeaders, body: bodyOf(entrySetting) },
  responses: { 200: answers('Set.', entrySettingView), ...refusals },
});

const setting = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/entry-setting',
  access: SEES_COMPETITION,
  summary: 'What an entry must have',
  request: { params: competitionParams },
  responses: { 200: answers('As it stands.', entrySettingView), ...refusals },
});

export const entryFormRoutes = (deps: FormDeps): App => {
  const enterAll = enterForms(deps);
  const changeOne = changeForm(deps);
  const showAll = showForms(deps);
  const showOne = showForm(deps);
  const keepSetting = keepEntrySetting(deps);
  const showSetting = showEntrySetting(deps);
  return createRoutes()
    .openapi(enter, (c) => {
      const { forms } = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, forms, (frame) => enterAll(frame, eventId, forms));
    })
    .openapi(list, (c) =>
      read(c, showAll(c.var.actor.personId, c.req.valid('param').eventId, c.req.valid('query'))),
    )
    .openapi(one, (c) => read(c, showOne(c.var.actor.personId, c.req.valid('param').entryId)))
    .openapi(change, (c) => {
      const body = c.req.valid('json');
      const { entryId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => changeOne(frame, entryId, basedOn, body));
    })
    .openapi(keep, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => keepSetting(frame, competitionId, basedOn, body));
    })
    .openapi(setting, (c) =>
      read(c, showSetting(c.var.actor.personId, c.req.valid('param').competitionId)),
    );
};
