console.log('console', 10n);
