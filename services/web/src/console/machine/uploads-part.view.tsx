import type { UploadTemplateView } from '@jinbang/contracts/http/upload';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { fetchWay } from '../handing-out/handing-out.client.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import { endTemplate, fetchRuns, fetchTemplates, makeRun } from './machine.client.ts';
import { machineWords } from './machine-words.ts';
import { RunTable } from './run-table.view.tsx';
import { TemplateDialog } from './template-dialog.view.tsx';

/** Files for a register by its template, how far each upload is, and its receipts. */
export const UploadsPart = ({ bodyId }: { readonly bodyId: string }) => {
  const words = useWords(machineWords);
  const ui = useWords(uiWords);
  const templates = useAnswer(bodyId, () => fetchTemplates(bodyId));
  const runs = useAnswer(bodyId, () => fetchRuns(bodyId));
  const [isAdding, setAdding] = useState(false);
  const again = () => {
    templates.again();
    runs.again();
  };
  const trouble = templates.trouble ?? runs.trouble;
  const mayChange = runs.body?.mayChange === true;
  const open = templates.body?.items.filter(({ endedAt }) => endedAt === null) ?? [];
  return (
    <LookAgain.Provider value={again}>
      <section class="stack">
        <div class="row apart">
          <h2>{words.uploads}</h2>
          {mayChange && (
            <button type="button" class="button tight" onClick={() => setAdding(true)}>
              {words.addTemplate}
            </button>
          )}
        </div>
        <p class="soft">{words.uploadsText}</p>
        {trouble && <Problem trouble={trouble} onAgain={again} />}
        {!(templates.body && runs.body) && !trouble && <p class="soft">{ui.loading}</p>}
        {templates.body && open.length === 0 && <p class="empty soft">{words.noTemplates}</p>}
        {mayChange && open.length > 0 && <NewRun bodyId={bodyId} templates={open} onDone={again} />}
        {runs.body && (runs.body.items.length > 0 || open.length > 0) && (
          <RunTable runs={runs.body.items} mayChange={mayChange} onDone={runs.again} />
        )}
        {isAdding && (
          <TemplateDialog
            bodyId={bodyId}
            onClose={() => setAdding(false)}
            onDone={() => {
              setAdding(false);
              again();
            }}
          />
        )}
      </section>
    </LookAgain.Provider>
  );
};

type NewRunProps = {
  readonly bodyId: string;
  readonly templates: readonly UploadTemplateView[];
  readonly onDone: () => void;
};

const NewRun = ({ bodyId, templates, onDone }: NewRunProps) => {
  const words = useWords(machineWords);
  const language = useLanguage();
  const way = useAnswer(bodyId, () => fetchWay(bodyId, ''));
  const [templateId, setTemplate] = useState('');
  const [eventId, setEvent] = useState('');
  const [news, setNews] = useState<News | null>(null);
  const { isBusy, trouble, send } = useSending();
  const template = templates.find((one) => one.templateId === templateId) ?? templates[0];
  if (!template || !way.body) return null;
  const { events } = way.body;
  const tell = ({ rows }: { readonly rows: number }) => {
    setNews(inBoth(machineWords, (both) => both.madeRun(rows)));
    onDone();
  };
  return (
    <div class="card stack-tight">
      <SelectField
        id="upload-template"
        label={words.template}
        value={template.templateId}
        onValue={setTemplate}
        groups={[
          {
            label: '',
            choices: templates.map((one) => ({ value: one.templateId, label: one.name })),
          },
        ]}
      />
      <SelectField
        id="upload-event"
        label={words.event}
        hint={events.length === 0 ? words.noEvents : undefined}
        value={eventId}
        none={words.chooseEvent}
        onValue={setEvent}
        groups={[
          {
            label: '',
            choices: events.map((one) => ({
              value: one.eventId,
              label: textOf(one.name, language),
            })),
          },
        ]}
      />
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={isBusy || eventId === ''}
          onClick={() => void send(() => makeRun(template.templateId, eventId), tell)}
        >
          {words.makeRun}
        </button>
        <EndTemplate template={template} onDone={onDone} />
      </p>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} />}
    </div>
  );
};

type EndProps = { readonly template: UploadTemplateView; readonly onDone: () => void };

const EndTemplate = ({ template, onDone }: EndProps) => {
  const words = useWords(machineWords);
  const [isEnding, setEnding] = useState(false);
  const { isBusy, trouble, send } = useSending();
  const finish = () => {
    setEnding(false);
    onDone();
  };
  return (
    <>
      <button
        type="button"
        class="button tight"
        aria-label={`${words.endTemplate} ${template.name}`}
        onClick={() => setEnding(true)}
      >
        {words.endTemplate}
      </button>
      {isEnding && (
        <Confirm
          title={words.endTemplateTitle(template.name)}
          yes={words.end}
          no={words.keep}
          isBusy={isBusy}
          trouble={trouble}
          onYes={() => void send(() => endTemplate(template), finish)}
          onNo={() => setEnding(false)}
        >
          <p>{words.endTemplateText}</p>
        </Confirm>
      )}
    </>
  );
};
