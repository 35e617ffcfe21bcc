import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { fetchPhoto } from './desk.client.ts';
import { deskWords } from './desk-words.ts';

const dataUrlOf = (photo: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(photo);
  });

type Props = { readonly entryId: string; readonly personId: string };

/** The photo while there is a network; it is kept nowhere, and without it the document decides. */
export const GuestPhoto = ({ entryId, personId }: Props) => {
  const words = useWords(deskWords);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    const load = async (): Promise<void> => {
      const answer = await fetchPhoto(entryId, personId);
      if (!answer.ok) return;
      const url = await dataUrlOf(answer.body);
      if (!isLeft) setAddress(url);
    };
    load().catch(() => {});
    return () => {
      isLeft = true;
    };
  }, [entryId, personId]);
  return address === null ? null : <img class="guest-photo" src={address} alt={words.photo} />;
};
