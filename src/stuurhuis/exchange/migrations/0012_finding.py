"""What a question reads of the index stands in one index, with the points that a thing gives at the most.

What was laid out before keeps its place: as long as it is not laid out anew it may be worth the most, and is
read before it is shown.
"""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('exchange', '0014_waiting'),
    ]

    operations = [
        migrations.CreateModel(
            name='ExampleRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wanted', models.PositiveIntegerField()),
                ('brought', models.PositiveIntegerField()),
            ],
        ),
        migrations.RemoveIndex(model_name='keyword', name='who_is_found_by'),
        migrations.RemoveField(model_name='keyword', name='about'),
        migrations.RemoveField(model_name='keyword', name='weight'),
        migrations.AddField(
            model_name='keyword',
            name='percent',
            field=models.PositiveSmallIntegerField(default=100),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='keyword',
            name='did',
            field=models.PositiveSmallIntegerField(default=5000),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='keyword',
            name='knows',
            field=models.PositiveSmallIntegerField(default=2500),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='keyword',
            name='wants',
            field=models.PositiveSmallIntegerField(default=1500),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name='keyword',
            index=models.Index(
                fields=['term', 'organisation', 'opened', 'audience', 'profile', 'percent', 'did', 'knows', 'wants'],
                name='found_by_term',
            ),
        ),
    ]
