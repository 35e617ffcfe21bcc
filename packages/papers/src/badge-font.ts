import { fileURLToPath } from 'node:url';

/** The font of a drawn badge, as a file: whatever draws it needs no other. */
export const BADGE_FONT = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
);
