# The service for production. Built in two steps, so that what builds stays behind.
FROM python:3.11-slim-bookworm AS packages
COPY requirements/prod.txt /requirements.txt
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --no-deps --require-hashes -r /requirements.txt

FROM python:3.11-slim-bookworm
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DJANGO_DEBUG=off
RUN useradd --create-home --uid 10001 desk
COPY --from=packages /venv /venv
WORKDIR /srv/factcheck
COPY manage.py pyproject.toml ./
COPY factcheck factcheck
COPY sources sources
COPY claims claims
# Collecting needs settings that start, and nothing of theirs stays in the image.
RUN DJANGO_SECRET_KEY="only-while-collecting-static-files-0123456789-0123456789" \
    python manage.py collectstatic --no-input --verbosity 0
USER desk
EXPOSE 8000
CMD ["gunicorn", "factcheck.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "4"]
