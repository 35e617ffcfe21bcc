type Props = { readonly label: string; readonly onFile: (file: File) => void };

/** Opens the files of the device, for anything a credential comes in. */
export const FileChoice = ({ label, onFile }: Props) => (
  <label class="button file-choice">
    {label}
    <input
      type="file"
      class="unseen"
      accept=".json,.jwt,.png,.svg,.pdf,application/json,image/png,image/svg+xml,application/pdf"
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        if (file) onFile(file);
      }}
    />
  </label>
);
