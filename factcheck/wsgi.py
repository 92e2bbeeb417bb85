"""The service as a WSGI application, for the server in production."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # why: manage.py

application = get_wsgi_application()
