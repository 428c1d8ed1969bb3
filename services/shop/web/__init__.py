"""The shop's pages for people: the tracking page and the page that shows the API."""
