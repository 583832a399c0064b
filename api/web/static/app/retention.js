// How long the service keeps what is asked; its shell tells.
export const retentionDays = document.querySelector('meta[name="tanya-retention-days"]').content;
