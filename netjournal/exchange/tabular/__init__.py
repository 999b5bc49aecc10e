"""Tables of people, as address books and networks export them."""
