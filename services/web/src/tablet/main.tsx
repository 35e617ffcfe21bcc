console.log('tablet', 10n);
