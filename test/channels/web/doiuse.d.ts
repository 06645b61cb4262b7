declare module 'doiuse';
