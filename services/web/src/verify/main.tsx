console.log('verify', 10n);
