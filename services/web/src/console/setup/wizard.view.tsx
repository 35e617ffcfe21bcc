import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { useHouse } from '../person/names.ts';
import { go } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { Check } from './check.view.tsx';
import { ContestForm } from './contest-form.view.tsx';
import { EventsTable } from './events-table.view.tsx';
import { flawsAt } from './flaws.rules.ts';
import { fetchDraft, setUp } from './setup.client.ts';
import { blankEvent, contestFrom, remarksOf, withoutBlanks } from './setup.rules.ts';
import type { Competition, ContestDraft, Template } from './setup.types.ts';
import { setupWords } from './setup-words.ts';
import { Units } from './units.view.tsx';

type Props = {
  readonly templates: readonly Template[];
  readonly competitions: readonly Competition[];
};

/** From a template or last year's contest to a new one: four steps, made in one go at the end. */
export const Wizard = ({ templates, competitions }: Props) => {
  const words = useWords(setupWords);
  const [step, setStep] = useState(0);
  const [contest, setContest] = useState<ContestDraft | null>(null);
  const { isBusy, trouble, send } = useSending();
  const { lookAgain } = useHouse();
  const last = words.steps.length - 1;
  const create = (made: ContestDraft) =>
    send(
      () => setUp(made),
      ({ competition }) => {
        // Every other screen offers the new events from now on.
        lookAgain();
        go('setup', { competition: competition.competitionId, made: '1' });
      },
    );
  return (
    <section class="card stack">
      <ol class="steps">
        {words.steps.map((name, place) => (
          <li key={name} aria-current={place === step ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
      <h2>{words.stepOf(step + 1, words.steps[step] ?? '')}</h2>
      {step === 0 && (
        <Beginning
          templates={templates}
          competitions={competitions}
          onBegin={(begun) => {
            setContest(begun);
            setStep(1);
          }}
        />
      )}
      {contest && step > 0 && (
        <>
          <Step
            step={step}
            contest={contest}
            onContest={setContest}
            template={
              templates.find(({ templateId }) => templateId === contest.competition.templateId) ??
              templates[0]
            }
            flaws={flawsAt(trouble, step === 2 ? 'events.' : '')}
          />
          {step === last && isBusy && (
            <p role="status">
              <progress /> {words.creating(contest.events.length)}
            </p>
          )}
          {step === last && trouble && <Problem trouble={trouble} />}
          <p class="row">
            {step < last ? (
              <button
                type="button"
                class="button first"
                onClick={() => {
                  if (step === last - 1) setContest(withoutBlanks(contest));
                  setStep(step + 1);
                }}
              >
                {words.next}
              </button>
            ) : (
              <button
                type="button"
                class="button first"
                disabled={isBusy || remarksOf(contest).some(({ isFlaw }) => isFlaw)}
                onClick={() => void create(contest)}
              >
                {words.create(contest.events.length)}
              </button>
            )}
            <button
              type="button"
              class="button"
              disabled={isBusy}
              onClick={() => setStep(step - 1)}
            >
              {words.back}
            </button>
          </p>
          {step === last && <p class="soft small">{words.createHint}</p>}
        </>
      )}
    </section>
  );
};

type StepProps = {
  readonly step: number;
  readonly contest: ContestDraft;
  readonly onContest: (contest: ContestDraft) => void;
  readonly template: Template | undefined;
  readonly flaws: ReadonlyMap<string, string>;
};

const Step = ({ step, contest, onContest, template, flaws }: StepProps) => {
  const { competition, events } = contest;
  const put = (value: Omit<ContestDraft['competition'], 'ownerId'>) =>
    onContest({ ...contest, competition: { ...competition, ...value } });
  if (step === 1) {
    return (
      <>
        <Owner contest={contest} onContest={onContest} />
        <ContestForm value={competition} onValue={put} flaws={flaws} />
        <Units value={competition} onValue={put} flaws={flaws} />
      </>
    );
  }
  if (step === 2 && template) {
    return (
      <EventsTable
        events={events}
        onEvents={(list) => onContest({ ...contest, events: list })}
        blank={() => blankEvent(template)}
        templateId={template.templateId}
        flaws={flaws}
      />
    );
  }
  return <Check contest={contest} />;
};

type OwnerProps = Pick<StepProps, 'contest' | 'onContest'>;

/** Whose the contest is: an organisation one organises for. */
const Owner = ({ contest, onContest }: OwnerProps) => {
  const words = useWords(setupWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { held, isOperator } = useWho();
  const own = held.flatMap(({ scope }) => (scope.kind === 'organisation' ? [scope.id] : []));
  const { competition } = contest;
  return (
    <SelectField
      id="contest-owner"
      label={words.owner}
      value={competition.ownerId}
      onValue={(ownerId) => onContest({ ...contest, competition: { ...competition, ownerId } })}
      none="–"
      groups={[
        {
          label: '',
          choices: house.organisations
            .filter(({ organisationId }) => isOperator || own.includes(organisationId))
            .map(({ organisationId, name }) => ({
              value: organisationId,
              label: textOf(name, language),
            })),
        },
      ]}
    />
  );
};

type BeginningProps = Props & { readonly onBegin: (contest: ContestDraft) => void };

const Beginning = ({ templates, competitions, onBegin }: BeginningProps) => {
  const words = useWords(setupWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { held } = useWho();
  const year = new Date().getFullYear();
  const [from, setFrom] = useState(templates[0] ? `template:${templates[0].templateId}` : '');
  const { isBusy, trouble, send } = useSending();
  const [kind, id = ''] = from.split(':');
  const template = templates.find(({ templateId }) => kind === 'template' && templateId === id);
  const begin = () => {
    if (template) {
      const own = held.find(({ scope }) => scope.kind === 'organisation')?.scope;
      const ownerId =
        own?.kind === 'organisation'
          ? own.id
          : house.organisations.length === 1
            ? (house.organisations[0]?.organisationId ?? '')
            : '';
      return onBegin(contestFrom(template, { ownerId, year }));
    }
    return void send(() => fetchDraft(id, year), onBegin);
  };
  const named = (one: Template | Competition) => textOf(one.name, language);
  return (
    <>
      <SelectField
        id="begin-from"
        label={words.beginFrom}
        hint={template ? textOf(template.lead, language) : words.copyHint}
        value={from}
        onValue={setFrom}
        groups={[
          {
            label: words.fromTemplate,
            choices: templates.map((one) => ({
              value: `template:${one.templateId}`,
              label: named(one),
            })),
          },
          {
            label: words.fromContest,
            choices: competitions.map((one) => ({
              value: `contest:${one.competitionId}`,
              label: `${one.seasonYear} ${named(one)}`,
            })),
          },
        ].filter(({ choices }) => choices.length > 0)}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="button" class="button first" disabled={isBusy || from === ''} onClick={begin}>
          {words.next}
        </button>
        <Lack when={from === ''} why="choose" />
      </p>
    </>
  );
};
