import type {
  TemplateDocument,
  TemplateFlawTold,
} from '@jinbang/contracts/http/certificate-template';
import type { ComponentChildren } from 'preact';
import { describedBy, Field, SelectField, TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';

const FIELDS = ['name', 'idType', 'idNumber', 'occupation', 'trade', 'level', 'number'] as const;

type Props = {
  readonly document: TemplateDocument;
  /** Null: to be read alone. */
  readonly onDocument: ((document: TemplateDocument) => void) | null;
  readonly flaws: readonly TemplateFlawTold[];
};

/** Nothing typed is left out, not kept as an empty text. */
const english = (zh: string, en: string) => (en === '' ? { zh } : { zh, en });

/** The texts and looks of a template, each with what is wrong in it. */
export const TemplateFields = ({ document, onDocument, flaws }: Props) => {
  const words = useWords(certificateTemplateWords);
  const language = useLanguage();
  const { title, body, issuer, labels, look, addresses, markOf } = document;
  const change = (part: Partial<TemplateDocument>) => onDocument?.({ ...document, ...part });
  const flawAt = (where: string) => flaws.find((flaw) => flaw.where === where)?.sentence[language];
  const line = (id: string, label: string, value: string, onValue: (text: string) => void) => (
    <TextField
      id={`template-${id}`}
      label={label}
      value={value}
      flaw={flawAt(id)}
      lengthMax={160}
      onValue={onValue}
    />
  );
  const long = (id: string, label: string, value: string, onValue: (text: string) => void) => {
    const hint = id === 'body.zh' ? words.places : undefined;
    return (
      <LongField {...{ id: `template-${id}`, label, value, onValue, hint }} flaw={flawAt(id)} />
    );
  };
  return (
    <fieldset class="template-fields stack" disabled={onDocument === null}>
      <legend class="unseen">{words.texts}</legend>
      {line('title.zh', words.titleZh, title.zh, (zh) =>
        change({ title: english(zh, title.en ?? '') }),
      )}
      {long('body.zh', words.bodyZh, body.zh, (zh) => change({ body: english(zh, body.en ?? '') }))}
      {line('issuer.zh', words.issuerZh, issuer.zh, (zh) =>
        change({ issuer: english(zh, issuer.en ?? '') }),
      )}
      {line('addresses.0', words.address, addresses[0] ?? '', (text) =>
        change({ addresses: text === '' ? [] : [text, ...addresses.slice(1)] }),
      )}
      <Looks look={look} onLook={(next) => change({ look: next })} />
      {line('markOf', words.markOf, markOf ?? '', (text) =>
        change({ markOf: text === '' ? null : text }),
      )}
      <Details summary={words.english} isOpen={look.english}>
        <p class="soft small">{words.englishHint}</p>
        {line('title.en', words.titleEn, title.en ?? '', (en) =>
          change({ title: english(title.zh, en) }),
        )}
        {long('body.en', words.bodyEn, body.en ?? '', (en) =>
          change({ body: english(body.zh, en) }),
        )}
        {line('issuer.en', words.issuerEn, issuer.en ?? '', (en) =>
          change({ issuer: english(issuer.zh, en) }),
        )}
        <div class="columns">
          {FIELDS.map((field) => (
            <TextField
              key={field}
              id={`template-labels.${field}`}
              label={words.fields[field]}
              value={labels[field] ?? ''}
              flaw={flawAt(`labels.${field}`)}
              lengthMax={60}
              onValue={(text) => {
                const { [field]: _, ...others } = labels;
                change({ labels: text === '' ? others : { ...others, [field]: text } });
              }}
            />
          ))}
        </div>
      </Details>
    </fieldset>
  );
};

type LongProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly flaw: string | undefined;
  readonly value: string;
  readonly onValue: (text: string) => void;
};

const LongField = ({ id, label, hint, flaw, value, onValue }: LongProps) => (
  <Field id={id} label={label} flaw={flaw} hint={hint}>
    <textarea
      id={id}
      class="input"
      rows={4}
      maxLength={600}
      value={value}
      aria-invalid={flaw !== undefined}
      {...describedBy(id)}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </Field>
);

type DetailsProps = {
  readonly summary: string;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
};

const Details = ({ summary, isOpen, children }: DetailsProps) => (
  <details open={isOpen}>
    <summary>{summary}</summary>
    <div class="stack">{children}</div>
  </details>
);

type Look = TemplateDocument['look'];

const Looks = ({
  look,
  onLook,
}: {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}) => {
  const words = useWords(certificateTemplateWords);
  const check = (id: 'english' | 'hasPhoto', label: string) => (
    <label class="choice" for={`template-${id}`}>
      <input
        id={`template-${id}`}
        type="checkbox"
        checked={look[id]}
        onChange={(event) => onLook({ ...look, [id]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
  return (
    <>
      <div class="columns">
        <SelectField
          id="template-orientation"
          label={words.orientation}
          value={look.orientation}
          onValue={(value) =>
            onLook({ ...look, orientation: value === 'portrait' ? 'portrait' : 'landscape' })
          }
          groups={[
            {
              label: '',
              choices: (['landscape', 'portrait'] as const).map((value) => ({
                value,
                label: words.orientations[value],
              })),
            },
          ]}
        />
        <SelectField
          id="template-border"
          label={words.border}
          value={look.border}
          onValue={(value) =>
            // Safe: the choices below are its only values.
            onLook({ ...look, border: value as Look['border'] })
          }
          groups={[
            {
              label: '',
              choices: (['double', 'line', 'none'] as const).map((value) => ({
                value,
                label: words.borders[value],
              })),
            },
          ]}
        />
      </div>
      <div class="template-checks">
        {check('hasPhoto', words.hasPhoto)}
        {check('english', words.showEnglish)}
      </div>
    </>
  );
};
