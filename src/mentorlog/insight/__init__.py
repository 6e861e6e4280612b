"""Questions one can ask of records. Pure: records and a day in, answers out."""
